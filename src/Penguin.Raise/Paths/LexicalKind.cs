namespace Penguin.Raise;

/// <summary>How a piece of text says what it says, which decides what of it is compared.</summary>
internal enum LexicalKind
{
    /// <summary>A word of letters: as a whole, by its stem and by its parts.</summary>
    Word,

    /// <summary>A word of Hangul, whose syllables say as much as several letters: as a whole and by its short parts.</summary>
    Syllables,

    /// <summary>A character of a script without spaces: alone and with its neighbour.</summary>
    Character,

    /// <summary>A character of Hiragana, which Japanese keeps mostly for grammar: as a character, with little weight.</summary>
    Kana,
}
