import ArgumentParser

/// How `due` writes its list.
enum ListFormat: String, CaseIterable, ExpressibleByArgument {
  case table, json, csv
}

/// How a command writes rows: for people or for programs.
enum TableFormat: String, CaseIterable, ExpressibleByArgument {
  case table, json
}

/// How a command writes what is not a table: for people or for programs.
enum TextFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json
}
