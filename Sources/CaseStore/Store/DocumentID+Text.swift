import Fostering

/// How an identity is written in the journal and in `hearth log`.
extension DocumentID {
  public var kind: DocumentKind {
    switch self {
    case .household: .household
    case .visit: .visit
    case .staff: .staff
    case .configuration: .configuration
    }
  }

  /// The household that the document is of, if it is of one.
  public var household: HouseholdReference? {
    switch self {
    case .household(let reference), .visit(let reference, _): reference
    case .staff, .configuration: nil
    }
  }

  /// The document's own `id`: the reference, visit identity, username or name.
  public var ownID: String {
    switch self {
    case .household(let reference): reference.text
    case .visit(_, let visit): visit.text
    case .staff(let user): user.text
    case .configuration(let name): name
    }
  }

  /// The identity as one word: "household/HF-00231", "visit/HF-00231/2026-05-12-supervision-7KQ2".
  ///
  /// Whatever is not a letter, a digit, `-`, `_` or a dot inside is percent-encoded.
  public var text: String {
    switch self {
    case .household(let reference): "household/" + PathComponent.encoded(reference.text)
    case .visit(let reference, let visit):
      "visit/" + PathComponent.encoded(reference.text) + "/" + PathComponent.encoded(visit.text)
    case .staff(let user): "staff/" + PathComponent.encoded(user.text)
    case .configuration(let name): "configuration/" + PathComponent.encoded(name)
    }
  }

  /// Reads what `text` writes, or nil.
  public init?(text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let names = parts.dropFirst().compactMap { PathComponent.decoded($0) }
    guard names.count == parts.count - 1, let first = names.first else { return nil }
    switch (parts.first, names.count) {
    case ("household", 1): self = .household(HouseholdReference(first))
    case ("visit", 2): self = .visit(HouseholdReference(first), VisitID(names[1]))
    case ("staff", 1): self = .staff(Username(first))
    case ("configuration", 1): self = .configuration(first)
    default: return nil
    }
  }
}

extension DocumentKind {
  /// The newest form of document of this kind that this program reads and writes.
  public var newestSchema: Int {
    switch self {
    case .household: HouseholdDocument.schema
    case .visit: VisitDocument.schema
    case .staff: StaffDocument.schema
    case .configuration: 1
    }
  }
}

extension DocumentID: Comparable {
  /// By kind, then household, then own identity, by code point.
  public static func < (left: DocumentID, right: DocumentID) -> Bool { left.order < right.order }

  private var order: (Int, String, String) {
    switch self {
    case .household(let reference): (0, reference.text, "")
    case .visit(let reference, let visit): (1, reference.text, visit.text)
    case .staff(let user): (2, user.text, "")
    case .configuration(let name): (3, name, "")
    }
  }
}
