/// What keys send, by terminal: `^[` is Esc, `^x` a control byte, `\xNN` any byte; then what it
/// means.
///
/// From the terminal descriptions of Debian and the manuals of PuTTY, st and kitty.
enum TerminalKeys {
  static let all: [(terminal: String, lines: String)] = [
    ("every terminal", everywhere), ("xterm", xterm), ("screen and tmux", tmux),
    ("Linux console", linux), ("rxvt", rxvt), ("VT100 and VT220", vt), ("PuTTY", putty),
    ("st", simple), ("kitty", kitty),
  ]

  private static let everywhere = """
    a 'a'
    Z 'Z'
    ~ '~'
    é 'é'
    € '€'
    李 '李'
    🦊 '🦊'
    ^A ctrl-a
    ^C ctrl-c
    ^G ctrl-g
    ^H backspace
    ^I tab
    ^J enter
    ^L ctrl-l
    ^M enter
    ^S ctrl-s
    ^Z ctrl-z
    \\x7F backspace
    \\x00 unknown
    \\x1C unknown
    \\x1F unknown
    \\xFF '\u{FFFD}'
    \\xC0\\xAF '\u{FFFD}' '\u{FFFD}'
    \\xE2\\x82A '\u{FFFD}' 'A'
    \\xED\\xA0\\x80 '\u{FFFD}' '\u{FFFD}' '\u{FFFD}'
    \\xC2\\x9B unknown
    ab^M 'a' 'b' enter
    ^[^[[A escape up
    ^[q escape 'q'
    ^[^M escape enter
    ^[é escape 'é'
    ^[[I focus-in
    ^[[O focus-out
    ^[[999~ unknown
    ^[[1;2;3;4;5;6x unknown
    ^[[?1;2c unknown
    ^[[<35;10;20M unknown
    ^[[<0;1;1mx unknown 'x'
    ^[[M #!q unknown 'q'
    ^[[2^Aq unknown ctrl-a 'q'
    ^[[1;5^[[B unknown down
    ^[]0;title^Gq unknown 'q'
    ^[]8;;x^[\\q unknown 'q'
    ^[P1$r0m^[\\q unknown 'q'
    ^[_Ga=1^[\\q unknown 'q'
    ^[[200~hello^[[201~ paste(hello)
    ^[[200~two^Mlines^[[201~x paste(two|lines) 'x'
    ^[[200~two^M^Jlines^J^[[201~ paste(two|lines|)
    ^[[200~a^[[Bb^Gc^Id^[[201~ paste(a[Bbc d)
    ^[[200~Łódź^[[201~ paste(Łódź)
    ^[[200~^[[20^[[201~ paste([20)
    ^[[200~^[[201~q 'q'
    ^[[201~ unknown
    """

  private static let xterm = """
    ^[[A up
    ^[[B down
    ^[[C right
    ^[[D left
    ^[OA up
    ^[OB down
    ^[OC right
    ^[OD left
    ^[[H home
    ^[[F end
    ^[OH home
    ^[OF end
    ^[[2~ insert
    ^[[3~ delete
    ^[[5~ page-up
    ^[[6~ page-down
    ^[[Z back-tab
    ^[OP f1
    ^[OQ f2
    ^[OR f3
    ^[OS f4
    ^[[15~ f5
    ^[[17~ f6
    ^[[18~ f7
    ^[[19~ f8
    ^[[20~ f9
    ^[[21~ f10
    ^[[23~ f11
    ^[[24~ f12
    ^[[1;2A up
    ^[[1;5A up
    ^[[1;2B down
    ^[[1;2C right
    ^[[1;2D left
    ^[[1;3C ctrl-right
    ^[[1;3D ctrl-left
    ^[[1;5C ctrl-right
    ^[[1;5D ctrl-left
    ^[[1;6D ctrl-left
    ^[[1;2H home
    ^[[1;5H home
    ^[[1;5F end
    ^[[3;2~ delete
    ^[[3;5~ delete
    ^[[5;5~ page-up
    ^[[6;2~ page-down
    ^[[1;2P unknown
    ^[[1;5S unknown
    ^[[15;2~ unknown
    ^[[1;2Z back-tab
    ^[[E unknown
    ^[OE unknown
    ^[OM enter
    ^[Oj '*'
    ^[Ok '+'
    ^[Om '-'
    ^[On '.'
    ^[Oo '/'
    ^[Op '0'
    ^[Oy '9'
    ^[[27;5;9~ tab
    ^[[27;2;9~ back-tab
    ^[[27;5;97~ ctrl-a
    ^[[27;2;65~ 'A'
    ^[[27;3;97~ unknown
    """

  private static let tmux = """
    ^[OA up
    ^[OD left
    ^[[1~ home
    ^[[4~ end
    ^[[2~ insert
    ^[[3~ delete
    ^[[5~ page-up
    ^[[6~ page-down
    ^[[Z back-tab
    ^[OP f1
    ^[OS f4
    ^[[15~ f5
    ^[[24~ f12
    ^[[1;5C ctrl-right
    ^[[1;5D ctrl-left
    ^[[1~^[[4~ home end
    """

  private static let linux = """
    ^[[A up
    ^[[D left
    ^[[[A f1
    ^[[[B f2
    ^[[[C f3
    ^[[[D f4
    ^[[[E f5
    ^[[[Z unknown
    ^[[17~ f6
    ^[[21~ f10
    ^[[23~ f11
    ^[[24~ f12
    ^[[25~ unknown
    ^[[1~ home
    ^[[4~ end
    ^[[G unknown
    ^[[[Ax f1 'x'
    """

  private static let rxvt = """
    ^[[7~ home
    ^[[8~ end
    ^[[11~ f1
    ^[[12~ f2
    ^[[13~ f3
    ^[[14~ f4
    ^[[15~ f5
    ^[[7$ home
    ^[[8$ end
    ^[[3$ delete
    ^[[5$ page-up
    ^[[7^ home
    ^[[3^ delete
    ^[[6^ page-down
    ^[[3@ delete
    ^[[a up
    ^[[b down
    ^[[c right
    ^[[d left
    ^[Oa up
    ^[Ob down
    ^[Oc ctrl-right
    ^[Od ctrl-left
    ^[[23$ unknown
    ^[[11^ unknown
    """

  private static let vt = """
    ^[[A up
    ^[[D left
    ^[OP f1
    ^[OQ f2
    ^[OR f3
    ^[OS f4
    ^[Ol ','
    ^[Ot '4'
    ^[[1~ home
    ^[[2~ insert
    ^[[3~ delete
    ^[[4~ end
    ^[[28~ unknown
    ^[[29~ unknown
    ^[[31~ unknown
    ^[[34~ unknown
    """

  private static let putty = """
    ^[[1~ home
    ^[[4~ end
    ^[[11~ f1
    ^[[12~ f2
    ^[[13~ f3
    ^[[14~ f4
    ^[[15~ f5
    ^[[17~ f6
    ^[[Z back-tab
    ^[OC right
    ^[OD left
    ^[[25~ unknown
    ^[[26~ unknown
    """

  private static let simple = """
    ^[[P delete
    ^[[4h insert
    ^[[H home
    ^[[F end
    ^[[4~ end
    ^[[1;5C ctrl-right
    ^[[K unknown
    ^[[2J unknown
    """

  private static let kitty = """
    ^[[97u 'a'
    ^[[97;5u ctrl-a
    ^[[105;5u tab
    ^[[9;2u back-tab
    ^[[13u enter
    ^[[27u escape
    ^[[127u backspace
    ^[[233u 'é'
    ^[[97;3u unknown
    ^[[57441u unknown
    ^[[155u unknown
    ^[[99999999999999999999u unknown
    ^[[1;1A up
    ^[[1;5:1C ctrl-right
    ^[[1;1P f1
    ^[[1;1:3A up
    """
}
