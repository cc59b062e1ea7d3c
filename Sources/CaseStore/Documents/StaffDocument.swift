import Fostering

/// A member of staff as JSON.
public enum StaffDocument {
  /// The newest form that this program reads and writes.
  public static let schema = 1

  /// The text.
  ///
  /// - Parameter old: the text as it stands, whose fields that this program does not know are
  ///   kept; nil for someone new.
  public static func encode(_ member: StaffMember, keeping old: [UInt8]? = nil) -> [UInt8] {
    var writer = JsonWriter()
    writer.beginObject()
    writer.field("email", ifAny: member.email)
    writer.field("id", member.username.text)
    writer.field("name", member.name)
    writer.field("role", member.role.code)
    writer.field("schema", schema)
    writer.field("team", ifAny: member.team)
    writer.field("version", 0)
    writer.endObject()
    return RecordShape.staff.keepingUnknown(of: old, in: writer.document)
  }

  /// The member of staff that a text describes.
  public static func decode(_ body: [UInt8]) throws(DocumentError) -> StaffMember {
    try JsonReader.reading(body) { (reader) throws(JsonError) in
      var username: String?
      var name: String?
      var role: Role?
      var team: String?
      var email: String?
      try reader.object { (reader, key) throws(JsonError) in
        switch key {
        case "id": username = try reader.string()
        case "name": name = try reader.string()
        case "role": role = try reader.code("role")
        case "team": team = try reader.optionalString()
        case "email": email = try reader.optionalString()
        default: try reader.skip()
        }
      }
      return StaffMember(
        username: Username(try reader.required(username, "id")),
        name: try reader.required(name, "name"), role: try reader.required(role, "role"),
        team: team, email: email)
    }
  }
}
