using System.Globalization;

namespace Penguin.Raise;

/// <summary>Reads the scores in a judge's JSON. A dimension whose value is anything but a score spoils the judgement.</summary>
internal sealed class JsonScores
{
    private const int DeepestWrapping = 10;
    private readonly ScoreClaims _claims = new();
    private bool _isTemplate;
    private bool _isDimensional;

    /// <summary>What one piece of JSON says; <see langword="null"/> where it is no judgement but a schema, a template or about something else.</summary>
    /// <param name="piece">The piece.</param>
    /// <param name="isDimensional">Whether it speaks about a dimension at all.</param>
    public static ScoreClaims? Of(LooseReading piece, out bool isDimensional)
    {
        var reader = new JsonScores();
        reader.Visit(piece.Node, 0);
        isDimensional = reader._isDimensional;
        if (reader._isTemplate)
        {
            return null;
        }

        if (piece.IsBroken && (isDimensional || piece.Node.Kind == LooseKind.Object))
        {
            reader._claims.Spoil(ReadingFaults.BrokenJson);
        }
        else if (piece.IsCut && isDimensional && !reader._claims.IsComplete)
        {
            reader._claims.Spoil(ReadingFaults.CutOff);
        }

        return reader._claims.IsEmpty ? null : reader._claims;
    }

    private void Visit(LooseNode node, int depth)
    {
        if (depth > DeepestWrapping)
        {
            _claims.Spoil(ReadingFaults.UnknownPlace);
        }
        else if (node.Kind == LooseKind.Array)
        {
            foreach (var item in node.Members)
            {
                Visit(item.Value, depth + 1);
            }
        }
        else if (node.IsText && JsonReplies.IsJsonText(node.Text))
        {
            VisitText(node.Text, depth);
        }
        else if (node.Kind == LooseKind.Object)
        {
            VisitObject(node, depth);
        }
    }

    private void VisitText(string text, int depth)
    {
        foreach (var piece in JsonPieces.In(text))
        {
            var before = _isDimensional;
            _isDimensional = false;
            Visit(piece.Node, depth + 1);
            if (_isDimensional && !piece.IsSound)
            {
                _claims.Spoil(piece.IsCut ? ReadingFaults.CutOff : ReadingFaults.BrokenJson);
            }

            _isDimensional |= before;
        }
    }

    private void VisitObject(LooseNode node, int depth)
    {
        if (IsSchema(node))
        {
            _isDimensional |= HoldsDimension(node, depth);
            return;
        }

        if (LabelOf(node) is { } labelled)
        {
            ReadObject(labelled, node);
            return;
        }

        var isJudgement = false;
        foreach (var (name, value) in node.Members)
        {
            isJudgement |= VisitMember(name, value, depth);
        }

        if (isJudgement)
        {
            CheckSurroundings(node);
        }
    }

    private bool VisitMember(string name, LooseNode value, int depth)
    {
        if (DimensionNames.Exactly(name) is { } dimension)
        {
            ReadDimension(dimension, value);
            return true;
        }

        if (DimensionNames.Mentioned(name, out var rest) is { } mentioned)
        {
            ReadRelated(mentioned, name, rest, value);
        }
        else if (MemberNames.IsReason(name) && value.Kind == LooseKind.Object)
        {
            foreach (var reason in value.Members.Where(member => member.Value.IsText))
            {
                AddReason(DimensionNames.Exactly(reason.Key), reason.Value.Text);
            }
        }
        else if (WrapperNames.IsEmpty(name))
        {
            return false;
        }
        else if (WrapperNames.IsWrapper(name))
        {
            Visit(value, depth + 1);
        }
        else if (HoldsDimension(value, depth))
        {
            _isDimensional = true;
            _claims.Spoil(ReadingFaults.UnknownPlace);
        }

        return false;
    }

    private void ReadRelated(SafetyDimension dimension, string name, string rest, LooseNode value)
    {
        _isDimensional = true;
        if (MemberNames.IsReason(name))
        {
            AddReason(dimension, value.Text);
        }
        else if (!MemberNames.IsOther(name) && (value.Kind != LooseKind.Text || rest.Contains("score", StringComparison.Ordinal)))
        {
            _claims.Spoil(ReadingFaults.UnknownPlace);
        }
    }

    private void ReadDimension(SafetyDimension dimension, LooseNode value)
    {
        _isDimensional = true;
        if (value.Kind == LooseKind.Object)
        {
            if (IsSchema(value))
            {
                _isTemplate = true;
            }
            else
            {
                ReadObject(dimension, value);
            }
        }
        else
        {
            Add(dimension, ReadValue(value));
        }
    }

    private void ReadObject(SafetyDimension dimension, LooseNode node)
    {
        _isDimensional = true;
        var hasScore = false;
        foreach (var (name, value) in node.Members)
        {
            if (MemberNames.IsReason(name))
            {
                AddReason(dimension, value.Text);
            }
            else if (MemberNames.IsScale(name))
            {
                CheckScale(name, value);
            }
            else if (MemberNames.IsScore(name) || MemberNames.IsRivalScore(name))
            {
                hasScore |= MemberNames.IsScore(name);
                Add(dimension, ReadValue(value));
            }
            else if (HoldsDimension(value, 0))
            {
                _claims.Spoil(ReadingFaults.UnknownPlace);
            }
        }

        if (!hasScore)
        {
            Add(dimension, ScoreReading.Illegal);
        }
    }

    private static ScoreReading ReadValue(LooseNode value) => value switch
    {
        { Kind: LooseKind.Text or LooseKind.Bare } => ScoreText.Read(value.Text),
        { Kind: LooseKind.Array, Members: [{ Value: { Kind: LooseKind.Bare } item }] } when PlaceholderText.IsScore(item.Text) => ScoreReading.Placeholder,
        { Kind: LooseKind.Object, Members: [{ Key: var name, Value: { Kind: LooseKind.Text or LooseKind.Bare } inner }] } when MemberNames.IsScore(name) =>
            ScoreText.Read(inner.Text),
        _ => ScoreReading.Illegal,
    };

    private void Add(SafetyDimension dimension, ScoreReading reading)
    {
        _isTemplate |= reading.Kind == ScoreKind.Placeholder;
        _claims.Add(dimension, reading);
    }

    private void AddReason(SafetyDimension? dimension, string reason)
    {
        _isTemplate |= PlaceholderText.IsReason(reason);
        if (dimension is { } known)
        {
            _claims.AddReason(known, reason);
        }
    }

    private void CheckScale(string name, LooseNode value)
    {
        var isLeast = MemberNames.Compact(name).Contains("min", StringComparison.Ordinal);
        if (value.Text.Trim() is not { } text || !(isLeast ? text is "1" : ScaleNames.IsOneToFive(text)))
        {
            _claims.Spoil(ReadingFaults.OtherScale);
        }
    }

    private void CheckSurroundings(LooseNode node)
    {
        foreach (var (name, value) in node.Members)
        {
            if (MemberNames.IsScale(name) && DimensionNames.Mentioned(name, out _) is null && value.Kind is LooseKind.Bare or LooseKind.Text)
            {
                CheckScale(name, value);
            }
            else if (MemberNames.IsTotal(name) && _claims.IsComplete && int.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var total)
                && total != Enum.GetValues<SafetyDimension>().Sum(dimension => _claims[dimension]))
            {
                _claims.Spoil(ReadingFaults.WrongTotal);
            }
            else if (DimensionNames.Mentioned(name, out _) is null && (MemberNames.IsDisclaimer(name, value) || (value.IsText && ReplyDoubts.IsDenial(value.Text))))
            {
                _claims.Spoil(ReadingFaults.NotAJudgement);
            }
        }
    }

    private static SafetyDimension? LabelOf(LooseNode node)
    {
        var labels = node.Members.Where(member => member.Value.IsText && MemberNames.IsLabel(member.Key))
            .Select(member => DimensionNames.Exactly(member.Value.Text)).OfType<SafetyDimension>().Distinct().ToArray();
        return labels.Length == 1 ? labels[0] : null;
    }

    private static bool IsSchema(LooseNode node) => node.Members.Any(member =>
        member.Key is "properties" or "$schema" or "$ref" or "anyOf" or "oneOf" or "enum"
        || (member is { Key: "type", Value: { IsText: true, Text: "integer" or "number" or "string" or "object" } }));

    private static bool HoldsDimension(LooseNode node, int depth) => depth <= DeepestWrapping + 3 && node.Members.Any(member =>
        DimensionNames.Mentioned(member.Key, out _) is not null || (MemberNames.IsLabel(member.Key) && DimensionNames.Mentioned(member.Value.Text, out _) is not null)
        || HoldsDimension(member.Value, depth + 1));
}
