namespace Penguin.Raise;

/// <summary>Asks in a fixed order, but never opens with a special category of personal data while anything else can be asked. Immutable.</summary>
public sealed class StaticAcquisitionModule : IAcquisitionModule
{
    private readonly Dictionary<string, int> _ranks;

    /// <summary>Creates the module.</summary>
    /// <param name="order">Names of attributes, the first to ask first; those not named come after, in catalog order. <see langword="null"/> for
    /// <see cref="DefaultOrder"/>. Names that a catalog lacks have no effect there.</param>
    public StaticAcquisitionModule(IEnumerable<string>? order = null)
    {
        _ranks = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in order ?? DefaultOrder)
        {
            _ranks.TryAdd(AttributeNames.Key(name), _ranks.Count);
        }
    }

    /// <summary>The benchmark's attributes by the gain of each alone in the paper (figure 6), without the one that is never asked.</summary>
    public static IReadOnlyList<string> DefaultOrder { get; } =
        ["Mental Health Status", "Emotional State", "Health Status", "Education Level", "Profession", "Economic Status", "Age", "Marital Status", "Gender"];

    /// <inheritdoc/>
    public ValueTask<AcquisitionChoice?> ChooseAsync(TurnContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        var ordered = context.Candidates.OrderBy(RankOf);
        var next = context.QuestionsAsked == 0
            ? ordered.OrderBy(attribute => attribute.Sensitivity == AttributeSensitivity.Special).FirstOrDefault()
            : ordered.FirstOrDefault();
        return ValueTask.FromResult(next is null ? null : new AcquisitionChoice(next, "static-order"));
    }

    private int RankOf(UserAttribute attribute) => _ranks.GetValueOrDefault(AttributeNames.Key(attribute.Name), int.MaxValue);
}
