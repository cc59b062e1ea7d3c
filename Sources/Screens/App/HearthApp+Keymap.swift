import Widgets

/// Every key of the app: one record each, from which handling, footer and help are made.
extension HearthApp {
  static let keymap = Keymap(
    Keys.shared + MyWeekScreen.bindings + OverdueScreen.bindings + DutyListScreen.bindings
      + FindScreen.bindings + FileScreen.bindings + ReadVisitScreen.bindings
      + VoidVisitScreen.bindings + LogVisitScreen.bindings + WhoScreen.bindings
      + HelpScreen.bindings)
}
