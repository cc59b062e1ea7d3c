import Casework
import Testing

@testable import hearth

/// What people read on a terminal or a pipe: nothing that a sheet held can break it.
@Suite struct TextTests {
  private static let nasty = "Ev\u{1B}[2Jans\n=cmd,\"x\"\t\u{202E}"

  @Test func aTableKeepsOneLineARowAndObeysNobody() {
    let table = TextTable(
      columns: [.init("Status"), .init("Name"), .init("Count", isNumber: true)],
      rows: [
        .init(["OVERDUE 9d", Self.nasty, "3"], status: .overdue),
        .init(["OK", "李小龙", "12"], status: .ok),
      ], totals: ["Total", "", "15"])
    let plain = TableText(table, coloured: false).rendered()
    let lines = plain.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 5 && lines.last == "", "\(plain)")
    #expect(!plain.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{202E}" })
    #expect(lines.allSatisfy { !$0.hasSuffix(" ") })
    #expect(lines[0].hasPrefix("Status      Name"))
    let coloured = TableText(table, coloured: true).rendered()
    #expect(coloured.contains("\u{1B}[1;31mOVERDUE 9d\u{1B}[m"))
    #expect(!coloured.contains("mOK"))
  }
}
