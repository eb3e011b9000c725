using System.Buffers;

namespace Penguin.Raise;

/// <summary>
/// Reads one object or array of a model's JSON: comments, trailing and missing commas, other quotes, names without quotes, quotes inside texts.
/// A value is read as written or not at all; on valid JSON it reads what any parser reads.
/// </summary>
internal sealed class LooseJson
{
    private const int MaxDepth = 64;
    private static readonly SearchValues<char> BareEnds = SearchValues.Create(",}]\n\"“”'{[#`");
    private readonly string _text;
    private int _at;
    private bool _cut;
    private bool _broken;
    private bool _doubtful;

    private LooseJson(string text, int start)
    {
        _text = text;
        _at = start;
    }

    private bool IsStopped => _cut || _broken;

    private bool AtEnd => _at >= _text.Length;

    /// <summary>Reads the object or array that starts at a bracket. Takes time in proportion to what it read.</summary>
    public static LooseReading ReadAt(string text, int start)
    {
        var reader = new LooseJson(text, start);
        var node = reader.ReadContainer(0);
        return new LooseReading(node, start, reader._at, reader._cut, reader._broken || reader._doubtful);
    }

    private LooseNode ReadContainer(int depth)
    {
        var isObject = _text[_at] == '{';
        var node = new LooseNode(isObject ? LooseKind.Object : LooseKind.Array);
        if (depth >= MaxDepth)
        {
            _broken = true;
            return node;
        }

        _at++;
        while (!IsStopped && !TryClose(isObject ? '}' : ']', isObject))
        {
            ReadMember(node, isObject, depth);
            if (!IsStopped)
            {
                ReadSeparator(isObject);
            }
        }

        return node;
    }

    private bool TryClose(char close, bool isObject)
    {
        _at = LooseSpace.Skip(_text, _at);
        if (AtEnd || (isObject && IsForeignEnd()))
        {
            _cut = true;
        }
        else if (_text[_at] == close)
        {
            _at++;
            return true;
        }

        return false;
    }

    // A closing fence or tag where a member should stand: the model forgot brackets, the values before it are whole.
    private bool IsForeignEnd() => _text[_at] == '<' || string.CompareOrdinal(_text, _at, "```", 0, 3) == 0 || string.CompareOrdinal(_text, _at, "~~~", 0, 3) == 0;

    private void ReadMember(LooseNode node, bool isObject, int depth)
    {
        if (IsStopped)
        {
            return;
        }

        var name = isObject ? ReadName() : "";
        if (name is null)
        {
            return;
        }

        var value = ReadValue(isObject, depth);
        node.Add(name, value ?? new LooseNode(LooseKind.Cut));
    }

    private string? ReadName()
    {
        var name = LooseNames.At(_text, _at, out var end);
        if (name is null)
        {
            _cut = end >= _text.Length;
            _broken = !_cut;
            return null;
        }

        _at = end;
        return name;
    }

    private LooseNode? ReadValue(bool inObject, int depth)
    {
        _at = LooseSpace.Skip(_text, _at);
        if (AtEnd)
        {
            _cut = true;
            return null;
        }

        return _text[_at] is '{' or '[' ? ReadContainer(depth + 1) : LooseQuotes.Opens(_text[_at]) ? ReadText(inObject) : ReadBare();
    }

    private LooseNode? ReadText(bool inObject)
    {
        var found = LooseQuotes.Read(_text, _at, inObject, out var end, out var doubtful);
        _doubtful |= doubtful;
        _at = end;
        _cut = found is null;
        return found is null ? null : new LooseNode(LooseKind.Text, found);
    }

    private LooseNode? ReadBare()
    {
        var start = _at;
        if (_text[_at] == '<' && _text.IndexOf('>', _at, Math.Min(200, _text.Length - _at)) is var close and > 0)
        {
            _at = close + 1;
        }

        while (!AtEnd && !BareEnds.Contains(_text[_at]) && !LooseSpace.IsComment(_text, _at))
        {
            _at++;
        }

        var token = _text[start.._at].Trim();

        // More of the token might have followed: a number at the end of the data is not a number yet.
        if (LooseSpace.Skip(_text, _at) >= _text.Length)
        {
            _cut = true;
            return null;
        }

        _broken |= token.Length == 0;
        return new LooseNode(LooseKind.Bare, token);
    }

    private void ReadSeparator(bool isObject)
    {
        _at = LooseSpace.Skip(_text, _at);
        if (AtEnd)
        {
            _cut = true;
        }
        else if (_text[_at] == ',')
        {
            _at++;
        }
        else if (_text[_at] != (isObject ? '}' : ']') && !IsForeignEnd())
        {
            _broken = !(isObject ? LooseQuotes.Opens(_text[_at]) && LooseNames.IsAt(_text, _at) : _text[_at] == '{');
        }
    }
}
