namespace Penguin.Raise;

/// <summary>The rules of one language, indexed by the words that a match can begin with. Immutable.</summary>
internal sealed class ScreenRuleSet
{
    private readonly TokenClasses _classes;
    private readonly IReadOnlyList<ScreenGuard> _fiction;
    private readonly IReadOnlyList<ScreenGuard> _reported;
    private readonly Dictionary<int, (ScreenRule Rule, TokenPattern Pattern)[]> _index;

    public ScreenRuleSet(string language, TokenClasses classes, IReadOnlyList<ScreenRule> rules, IReadOnlyList<ScreenGuard> fiction, IReadOnlyList<ScreenGuard> reported)
    {
        (Language, Rules, _classes, _fiction, _reported) = (language, rules, classes, fiction, reported);
        _index = rules.SelectMany(rule => rule.Patterns.SelectMany(pattern => pattern.FirstClasses.Select(first => (First: first, Rule: rule, Pattern: pattern))))
            .GroupBy(entry => entry.First).ToDictionary(group => group.Key, group => group.Select(entry => (entry.Rule, entry.Pattern)).ToArray());
    }

    public string Language { get; }

    public IReadOnlyList<ScreenRule> Rules { get; }

    /// <summary>The rules that fire on a message, each once at most.</summary>
    public List<ScreenHit> Find(ScreenTokens message, int ageLimit)
    {
        var tokens = new ReadTokens(message.All, _classes, ageLimit);
        var fired = new HashSet<string>(StringComparer.Ordinal);
        var hits = new List<ScreenHit>();
        for (var at = 0; at < tokens.Count; at++)
        {
            foreach (var symbol in tokens.Classes(at))
            {
                foreach (var (rule, pattern) in _index.GetValueOrDefault(symbol) ?? [])
                {
                    if (!fired.Contains(rule.Id) && pattern.EndFrom(tokens, at) is var end and >= 0 && HitOf(rule, tokens, at, end) is { } hit)
                    {
                        fired.Add(rule.Id);
                        hits.Add(hit);
                    }
                }
            }
        }

        return hits;
    }

    /// <summary>What a match comes to. Words in quotation marks are a character's where the message speaks of fiction, another person's where it says who said them, and else weigh less.</summary>
    private ScreenHit? HitOf(ScreenRule rule, ReadTokens tokens, int start, int end)
    {
        if (rule.Guards.Any(guard => guard.Holds(tokens, start, end)) || !rule.Needs.All(need => need.Holds(tokens, start, end)))
        {
            return null;
        }

        var hit = new ScreenHit(rule.Id, rule.Kind, rule.Signal, Language);
        if (!rule.IsOfTheWriter || !tokens.AreQuoted(start, end))
        {
            return hit;
        }

        if (_fiction.Any(guard => guard.Holds(tokens, start, end)))
        {
            return null;
        }

        if (rule.Signal is ScreenSignal.Minor or ScreenSignal.Safe or ScreenSignal.Note)
        {
            return null;
        }

        return _reported.Any(guard => guard.Holds(tokens, start, end))
            ? hit with { Kind = CrisisKind.ThirdPerson, Signal = ScreenSignal.Supportive }
            : hit with { Signal = ScreenSignal.Supportive };
    }
}
