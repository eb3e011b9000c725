namespace Penguin.Raise;

/// <summary>The rules of one language. Immutable; patterns of which a message lacks a word are not tried.</summary>
internal sealed class ScreenRuleSet
{
    private readonly TokenClasses _classes;
    private readonly IReadOnlyList<ScreenGuard> _fiction;
    private readonly IReadOnlyList<ScreenGuard> _reported;
    private readonly (ScreenConcept Concept, ScreenWording Wording)[] _conceptWordings;
    private readonly (ScreenRule Rule, ScreenWording Wording)[] _ruleWordings;
    private readonly PatternIndex _index;

    public ScreenRuleSet(string language, TokenClasses classes, IReadOnlyList<ScreenConcept> concepts, IReadOnlyList<ScreenRule> rules, IReadOnlyList<ScreenGuard> fiction, IReadOnlyList<ScreenGuard> reported)
    {
        classes.Freeze();
        (Language, Rules, _classes, _fiction, _reported) = (language, rules, classes, fiction, reported);
        _conceptWordings = [.. concepts.SelectMany(concept => concept.Wordings.Select(wording => (concept, wording)))];
        _ruleWordings = [.. rules.SelectMany(rule => rule.Wordings.Select(wording => (rule, wording)))];
        _index = new PatternIndex(classes, [.. _conceptWordings.Select(pair => (pair.Concept.Class, pair.Wording.Pattern)), .. _ruleWordings.Select(pair => (-1, pair.Wording.Pattern))]);
    }

    public string Language { get; }

    public IReadOnlyList<ScreenRule> Rules { get; }

    /// <summary>How much single words and what the rules found tell of a message as a whole.</summary>
    public ScreenWeights? Weights { get; init; }

    /// <summary>The rules that fire on a message, each once at most; of those whose wordings stand there but were taken back, one hit each that says so.</summary>
    public List<ScreenHit> Find(ScreenTokens message, int ageLimit)
    {
        var tokens = new ReadTokens(message.All, _classes, _index, _conceptWordings, ageLimit);
        var hits = new List<ScreenHit>();
        ScreenRule? fired = null;
        for (var number = PatternIndex.Next(tokens.Open, _conceptWordings.Length); number >= 0; number = PatternIndex.Next(tokens.Open, number + 1))
        {
            var (rule, wording) = _ruleWordings[number - _conceptWordings.Length];
            if (rule == fired || HitOf(rule, wording, tokens) is not { } hit)
            {
                continue;
            }

            if (hits.Count > 0 && hits[^1].RuleId == rule.Id)
            {
                hits.RemoveAt(hits.Count - 1);
            }

            hits.Add(hit);
            fired = hit.Signal == ScreenSignal.TakenBack ? fired : rule;
        }

        return hits;
    }

    public override string ToString() => Language;

    private ScreenHit? HitOf(ScreenRule rule, ScreenWording wording, ReadTokens tokens)
    {
        ScreenHit? taken = null;
        for (var at = tokens.StartOf(wording.Pattern, 0, tokens.Count); at >= 0; at = tokens.StartOf(wording.Pattern, at + 1, tokens.Count))
        {
            if (wording.Pattern.EndFrom(tokens, at) is var end and >= 0 && HitOf(rule, wording, tokens, at, end) is { } hit)
            {
                if (hit.Signal != ScreenSignal.TakenBack)
                {
                    return hit;
                }

                taken = hit;
            }
        }

        return taken;
    }

    /// <summary>What a match comes to. Words in quotation marks are a character's where the message speaks of fiction, another person's where it says who said them, and else weigh less.</summary>
    private ScreenHit? HitOf(ScreenRule rule, ScreenWording wording, ReadTokens tokens, int start, int end)
    {
        if (!ScreenGuard.AllHold(wording.Needs, tokens, start, end) || !ScreenGuard.AllHold(rule.Needs, tokens, start, end))
        {
            return null;
        }

        var hit = new ScreenHit(rule.Id, rule.Kind, rule.Signal, Language);
        var taken = hit with { Signal = ScreenSignal.TakenBack };
        if (ScreenGuard.AnyHolds(rule.Guards, tokens, start, end))
        {
            return taken;
        }

        if (!rule.IsOfTheWriter || !tokens.AreQuoted(start, end))
        {
            return hit;
        }

        if (rule.Signal is ScreenSignal.Minor or ScreenSignal.Safe or ScreenSignal.Note || ScreenGuard.AnyHolds(_fiction, tokens, start, end))
        {
            return taken;
        }

        return ScreenGuard.AnyHolds(_reported, tokens, start, end)
            ? hit with { Kind = CrisisKind.ThirdPerson, Signal = ScreenSignal.Supportive }
            : hit with { Signal = ScreenSignal.Supportive };
    }
}
