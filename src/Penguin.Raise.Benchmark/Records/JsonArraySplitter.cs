namespace Penguin.Raise.Benchmark;

/// <summary>The elements of one JSON array, by bracket depth, so that a fault inside one element does not cost the others.</summary>
internal sealed class JsonArraySplitter(int limit = RecordSplitter.DefaultLimit) : RecordSplitter(limit)
{
    private State _state = State.BeforeArray;
    private int _line = 1;
    private int _startLine;
    private int _index;
    private int _depth;
    private bool _inString;
    private bool _isEscaped;
    private bool _afterComma;

    private enum State
    {
        BeforeArray,
        BeforeElement,
        InElement,
        AfterElement,
        AfterArray,
        Ended,
    }

    public override bool ByLine => false;

    public override void Feed(ReadOnlySpan<byte> bytes, List<RecordText> found)
    {
        var start = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            var isInside = _state == State.InElement;
            var ends = isInside ? EndsElement(bytes[i]) : StartsElement(bytes[i], found);
            if (isInside && ends is { } inclusive)
            {
                Record.Append(bytes[start..(inclusive ? i + 1 : i)]);
                Complete(_startLine, ++_index, found);
                _state = State.AfterElement;
                if (!inclusive)
                {
                    StartsElement(bytes[i], found);
                }

                start = i;
            }
            else if (!isInside)
            {
                start = i;
            }

            _line += bytes[i] == '\n' ? 1 : 0;
        }

        if (_state == State.InElement)
        {
            Record.Append(bytes[start..]);
        }
    }

    public override void End(List<RecordText> found)
    {
        if (_state == State.InElement)
        {
            found.Add(RecordText.Wrong(_startLine, "the file ends inside the record that starts here; it may be cut off."));
        }
        else if (_state is State.BeforeElement or State.AfterElement)
        {
            found.Add(RecordText.Wrong(_line, "the array is not closed with ']'; the file may be cut off. The records before were read."));
        }
    }

    private static bool IsBlank(byte value) => value is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';

    /// <summary>Between elements: takes commas and brackets, and opens the next element.</summary>
    private bool? StartsElement(byte value, List<RecordText> found)
    {
        if (IsBlank(value) || _state == State.Ended)
        {
            return null;
        }

        switch (_state, value)
        {
            case (State.BeforeArray, _):
                _state = State.BeforeElement;
                break;
            case (State.AfterArray, _):
                found.Add(RecordText.Wrong(_line, "there is text after the end of the array; it is not read. Put all records in one array, or one on each line without an array."));
                _state = State.Ended;
                break;
            case (_, (byte)']'):
                _state = State.AfterArray;
                break;
            case (State.AfterElement, (byte)','):
                (_state, _afterComma) = (State.BeforeElement, true);
                break;
            case (State.BeforeElement, (byte)','):
                found.Add(RecordText.Wrong(_line, _afterComma ? "there are two commas in a row; a record may be missing." : "the array begins with a comma; a record may be missing."));
                break;
            default:
                Open(value, found);
                break;
        }

        return null;
    }

    private void Open(byte value, List<RecordText> found)
    {
        if (_state == State.AfterElement)
        {
            found.Add(RecordText.Wrong(_line, "there is no comma between this record and the one before; add it. Both were read."));
        }

        (_state, _startLine, _afterComma) = (State.InElement, _line, false);
        _depth = value is (byte)'{' or (byte)'[' ? 1 : 0;
        (_inString, _isEscaped) = (value == '"', false);
    }

    /// <summary>Inside an element: whether it ends here, with (true) or before (false) this byte.</summary>
    private bool? EndsElement(byte value)
    {
        if (_inString)
        {
            var closes = !_isEscaped && value == '"';
            _isEscaped = !_isEscaped && value == '\\';
            _inString = !closes;
            return closes && _depth == 0 ? true : null;
        }

        switch (value)
        {
            case (byte)'"':
                _inString = true;
                return null;
            case (byte)'{' or (byte)'[':
                _depth++;
                return null;
            case (byte)'}' or (byte)']' when _depth > 0:
                return --_depth == 0 ? true : null;
            default:
                return _depth == 0 && (IsBlank(value) || value is (byte)',' or (byte)']' or (byte)'}') ? false : null;
        }
    }
}
