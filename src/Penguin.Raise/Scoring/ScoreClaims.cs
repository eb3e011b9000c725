namespace Penguin.Raise;

/// <summary>What a reply says about the dimensions, gathered until it is settled: every statement must agree, and one that cannot be a score spoils all.</summary>
internal sealed class ScoreClaims
{
    private static readonly SafetyDimension[] Dimensions = Enum.GetValues<SafetyDimension>();
    private readonly int[] _values = new int[Dimensions.Length];
    private readonly Dictionary<SafetyDimension, string> _reasons = [];

    /// <summary>Why the reply as a whole cannot be used; <see langword="null"/> where nothing spoils it.</summary>
    public string? Fault { get; private set; }

    /// <summary>Whether it says anything about a score.</summary>
    public bool IsEmpty => Fault is null && Array.TrueForAll(_values, value => value == 0);

    /// <summary>Whether each dimension has a score and nothing spoils them.</summary>
    public bool IsComplete => Fault is null && Array.TrueForAll(_values, value => value != 0);

    /// <summary>The score of a dimension so far; 0 where there is none.</summary>
    public int this[SafetyDimension dimension] => _values[(int)dimension];

    public void Spoil(string fault) => Fault ??= fault;

    public void Add(SafetyDimension dimension, ScoreReading reading)
    {
        if (reading.Kind == ScoreKind.Illegal)
        {
            Spoil(ReadingFaults.NoNumber(dimension));
        }
        else if (reading.Kind == ScoreKind.Score)
        {
            ref var value = ref _values[(int)dimension];
            if (value != 0 && value != reading.Value)
            {
                Spoil(ReadingFaults.TwoNumbers(dimension));
            }

            value = reading.Value;
        }
    }

    public void AddReason(SafetyDimension dimension, string reason)
    {
        if (!string.IsNullOrWhiteSpace(reason))
        {
            _reasons.TryAdd(dimension, reason.Trim());
        }
    }

    /// <summary>Takes over the statements of a part.</summary>
    public void Add(ScoreClaims part)
    {
        if (part.Fault is not null)
        {
            Spoil(part.Fault);
        }

        foreach (var dimension in Dimensions)
        {
            if (part[dimension] != 0)
            {
                Add(dimension, ScoreReading.Of(part[dimension]));
            }
        }

        foreach (var (dimension, reason) in part._reasons)
        {
            AddReason(dimension, reason);
        }
    }

    /// <summary>The scores, or what is wrong.</summary>
    public ReplyReading<ReadScores> Settle()
    {
        if (Fault is not null)
        {
            return ReplyReading<ReadScores>.Unreadable(Fault);
        }

        if (IsEmpty)
        {
            return ReplyReading<ReadScores>.Unreadable(ReadingFaults.NoScores);
        }

        var missing = Array.FindIndex(_values, value => value == 0);
        return missing >= 0
            ? ReplyReading<ReadScores>.Unreadable(ReadingFaults.NoNumber(Dimensions[missing]))
            : ReplyReading<ReadScores>.Of(new ReadScores(new SafetyScore(_values[0], _values[1], _values[2]), _reasons));
    }
}
