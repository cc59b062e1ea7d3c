import Terminal

extension Table {
  /// Takes a key: arrows or `k j`, Page keys or Ctrl-U Ctrl-D, `g G` or Home End, Enter.
  ///
  /// - Parameter rect: where the table is drawn, for the length of a page.
  public mutating func update(_ key: Key, in rect: Rect) -> Outcome {
    let page = max(1, bodyHeight(in: rect))
    top = visibleTop(in: rect)
    let outcome: Outcome
    switch key {
    case .up, .character("k"), .character("K"): outcome = move(by: -1)
    case .down, .character("j"), .character("J"): outcome = move(by: 1)
    case .pageUp, .control("u"): outcome = move(by: -page)
    case .pageDown, .control("d"): outcome = move(by: page)
    case .home, .character("g"): outcome = move(to: 0)
    case .end, .character("G"): outcome = move(to: count - 1)
    case .enter: outcome = selectedID.map { .opened($0) } ?? .handled
    default: outcome = .ignored
    }
    top = visibleTop(in: rect)
    return outcome
  }

  private mutating func move(by rows: Int) -> Outcome { move(to: selectedPlace + rows) }

  private mutating func move(to place: Int) -> Outcome {
    select(place: place) ? .moved : .handled
  }

  func bodyHeight(in rect: Rect) -> Int { rect.dropTop(showsHeader ? 1 : 0).height }

  func visibleTop(in rect: Rect) -> Int {
    ScrollWindow.top(top, showing: selectedPlace, of: count, height: bodyHeight(in: rect))
  }
}
