namespace Penguin.Raise;

/// <summary>The rules of one language. Immutable; patterns of which a message lacks a word are not tried.</summary>
internal sealed class ScreenRuleSet
{
    private readonly TokenClasses _classes;
    private readonly IReadOnlyList<ScreenConcept> _concepts;
    private readonly IReadOnlyList<ScreenGuard> _fiction;
    private readonly IReadOnlyList<ScreenGuard> _reported;

    public ScreenRuleSet(string language, TokenClasses classes, IReadOnlyList<ScreenConcept> concepts, IReadOnlyList<ScreenRule> rules, IReadOnlyList<ScreenGuard> fiction, IReadOnlyList<ScreenGuard> reported)
    {
        classes.Freeze();
        (Language, Rules, _classes, _concepts, _fiction, _reported) = (language, rules, classes, concepts, fiction, reported);
    }

    public string Language { get; }

    public IReadOnlyList<ScreenRule> Rules { get; }

    public IReadOnlyList<ScreenConcept> Concepts => _concepts;

    /// <summary>The weights that are looked at where no rule fires.</summary>
    public ScreenWords? Words { get; init; }

    /// <summary>The rules that fire on a message, each once at most.</summary>
    public List<ScreenHit> Find(ScreenTokens message, int ageLimit)
    {
        var tokens = Read(message, ageLimit);
        var hits = new List<ScreenHit>();
        foreach (var rule in Rules)
        {
            if (HitOf(rule, tokens) is { } hit)
            {
                hits.Add(hit);
            }
        }

        if (Words is not null && !hits.Exists(hit => hit.Signal is ScreenSignal.Supportive or ScreenSignal.Crisis) && Words.HitOf(tokens) is { } heard)
        {
            hits.Add(heard);
        }

        return hits;
    }

    /// <summary>A message as the rules see it.</summary>
    public ReadTokens Read(ScreenTokens message, int ageLimit) => new(message.All, _classes, _concepts, ageLimit);

    public override string ToString() => Language;

    private ScreenHit? HitOf(ScreenRule rule, ReadTokens tokens)
    {
        foreach (var wording in rule.Wordings)
        {
            foreach (var at in tokens.StartsOf(wording.Pattern))
            {
                if (wording.Pattern.EndFrom(tokens, at) is var end and >= 0 && HitOf(rule, wording, tokens, at, end) is { } hit)
                {
                    return hit;
                }
            }
        }

        return null;
    }

    /// <summary>What a match comes to. Words in quotation marks are a character's where the message speaks of fiction, another person's where it says who said them, and else weigh less.</summary>
    private ScreenHit? HitOf(ScreenRule rule, ScreenWording wording, ReadTokens tokens, int start, int end)
    {
        if (!wording.Needs.Concat(rule.Needs).All(need => need.Holds(tokens, start, end)) || rule.Guards.Any(guard => guard.Holds(tokens, start, end)))
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
