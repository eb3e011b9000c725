using System.Collections.Frozen;
using System.Text;

namespace Penguin.Raise;

/// <summary>Cuts a message into tokens: compatible forms, case, accents, look-alikes, invisible characters and masking letters are taken away first. Time grows with the length only.</summary>
internal sealed class ScreenTokens
{
    private const int FewestSpaced = 3;

    // Written together with their number.
    private static readonly FrozenSet<string> Units = new[] { "kg", "kgs", "kilo", "kilos", "lb", "lbs", "mg", "g", "ml", "pm", "am", "yo", "yr", "yrs", "f", "m", "cal", "cals", "kcal", "h", "hr", "hrs", "min", "mins", "cm", "x", "jahre", "ans", "anos", "e" }
        .ToFrozenSet(StringComparer.Ordinal);

    private readonly List<ScreenToken> _tokens = [];
    private readonly StringBuilder _word = new();
    private int _sentence;
    private bool _isQuoted;
    private bool _isSingleQuoted;

    private ScreenTokens()
    {
    }

    public IReadOnlyList<ScreenToken> All => _tokens;

    public bool HasLatin { get; private set; }

    public bool HasArabic { get; private set; }

    public bool HasIdeographs { get; private set; }

    /// <summary>Whether there is a question mark.</summary>
    public bool Asks { get; private set; }

    public static ScreenTokens Of(string message)
    {
        var tokens = new ScreenTokens();
        tokens.Read(Compatible(message));
        return tokens;
    }

    public override string ToString() => nameof(ScreenTokens);

    // A half of a surrogate pair cannot be normalised; it is no letter either.
    private static string Compatible(string message)
    {
        if (System.Text.Ascii.IsValid(message))
        {
            return message;
        }

        var valid = Encoding.Unicode.GetString(Encoding.Unicode.GetBytes(message));
        return valid.Normalize(NormalizationForm.FormKD);
    }

    private void Read(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (ScreenLetters.IsInvisible(letter))
            {
                continue;
            }

            var next = at + 1 < text.Length ? text[at + 1] : ' ';
            if (ScreenLetters.IsIdeograph(letter))
            {
                EndWord();
                HasIdeographs = true;
                _tokens.Add(new ScreenToken(letter.ToString(), _sentence, _isQuoted));
            }
            else if (char.IsLetterOrDigit(letter))
            {
                Append(letter);
            }
            else if (char.IsHighSurrogate(letter) && char.IsLowSurrogate(next))
            {
                EndWord();
                Emoji(char.ConvertToUtf32(letter, next));
                at++;
            }
            else if (_word.Length == 0 || !char.IsLetter(next) || !StaysInWord(letter))
            {
                EndWord();
                Separate(letter, next, text, at);
            }
        }

        EndWord();
        JoinSpaced();
    }

    /// <summary>Single letters in a row are one word, written apart.</summary>
    private void JoinSpaced()
    {
        var kept = 0;
        for (var start = 0; start < _tokens.Count;)
        {
            var end = start;
            while (end < _tokens.Count && _tokens[end].Text.Length == 1 && char.IsAsciiLetterLower(_tokens[end].Text[0]) && _tokens[end].Sentence == _tokens[start].Sentence)
            {
                end++;
            }

            if (end - start >= FewestSpaced)
            {
                _tokens[kept++] = _tokens[start] with { Text = string.Concat(_tokens.Skip(start).Take(end - start).Select(token => token.Text)) };
                start = end;
            }
            else
            {
                _tokens[kept++] = _tokens[start++];
            }
        }

        _tokens.RemoveRange(kept, _tokens.Count - kept);
    }

    private void Append(char letter)
    {
        HasArabic |= ScreenLetters.IsArabic(letter);
        if (ScreenLetters.Spelled(letter) is { } spelled)
        {
            _word.Append(spelled);
        }
        else
        {
            _word.Append(ScreenLetters.Fold(letter));
        }
    }

    /// <summary>Whether a sign between two letters belongs to the word: an apostrophe is dropped, a masked letter is kept as one that could be any.</summary>
    private bool StaysInWord(char sign)
    {
        if (ScreenLetters.IsApostrophe(sign))
        {
            return true;
        }

        if (sign is '*' or '@' or '$' or '!')
        {
            _word.Append(sign == '*' ? '*' : ScreenLetters.Meant(sign));
            return true;
        }

        return false;
    }

    private void EndWord()
    {
        if (_word.Length == 0)
        {
            return;
        }

        for (var at = 1; at < _word.Length - 1; at++)
        {
            if (char.IsAsciiDigit(_word[at]) && char.IsLetter(_word[at - 1]) && char.IsLetterOrDigit(_word[at + 1]) && !char.IsAsciiDigit(_word[^1]))
            {
                _word[at] = ScreenLetters.Meant(_word[at]);
            }
        }

        HasLatin |= char.IsAsciiLetter(_word[0]) || char.IsAsciiLetter(_word[^1]);
        var word = _word.ToString();
        var unit = word.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (unit > 0 && Units.Contains(word[unit..]))
        {
            _tokens.Add(new ScreenToken(word[..unit], _sentence, _isQuoted || _isSingleQuoted));
            word = word[unit..];
        }

        _tokens.Add(new ScreenToken(word, _sentence, _isQuoted || _isSingleQuoted));
        _word.Clear();
    }

    private void Separate(char sign, char next, string text, int at)
    {
        Asks |= sign is '?' or '\u061F';
        if (ScreenLetters.EndsSentence(sign) || (sign == '.' && next != '.' && (at == 0 || text[at - 1] != '.') && !char.IsLetterOrDigit(next)))
        {
            _sentence++;
        }
        else if (sign == '\n' && next is '\n' or '\r')
        {
            _sentence++;
        }
        else if (sign == '"')
        {
            _isQuoted = !_isQuoted;
        }
        else if (ScreenLetters.OpensQuote(sign) || ScreenLetters.ClosesQuote(sign))
        {
            _isQuoted = ScreenLetters.OpensQuote(sign);
        }
        else if (ScreenLetters.IsApostrophe(sign))
        {
            _isSingleQuoted = !_isSingleQuoted && char.IsLetterOrDigit(next) && text.AsSpan(at + 1).ContainsAny('\'', '\u2019');
        }
    }

    // Laughing faces and skulls say that what stands beside them is no death.
    private void Emoji(int point)
    {
        if (point is 0x1F602 or 0x1F923 or 0x1F480 or 0x1F606)
        {
            _tokens.Add(new ScreenToken("lol", _sentence, IsQuoted: false));
        }
    }
}
