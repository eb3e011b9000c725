using System.Globalization;

namespace Penguin.Raise;

/// <summary>Reads a rule file, line by line. The form is described in docs/crisis.md; a fault names its line.</summary>
internal sealed class ScreenRuleReader
{
    private readonly TokenClasses _classes = new();
    private readonly Dictionary<string, string> _named = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ScreenGuard>> _guards = new(StringComparer.Ordinal);
    private readonly List<string> _standing = [];
    private readonly List<ScreenRule> _rules = [];
    private readonly List<ScreenConcept> _concepts = [];
    private readonly Dictionary<string, int> _conceptClasses = new(StringComparer.Ordinal);
    private string _language = "";
    private string _filler = "";
    private ScreenRule? _open;
    private string? _openConcept;

    public static ScreenRuleSet Read(string text, string? weights = null)
    {
        var reader = new ScreenRuleReader();
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            try
            {
                reader.ReadLine(line.Split('#')[0].Trim());
            }
            catch (Exception fault) when (fault is FormatException or ArgumentException or IndexOutOfRangeException or KeyNotFoundException)
            {
                throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"Rule file '{reader._language}', line {number}: {fault.Message}"), fault);
            }
        }

        reader.Close();
        return new ScreenRuleSet(reader._language, reader._classes, reader._concepts, reader._rules, reader._guards.GetValueOrDefault("fiction") ?? [], reader._guards.GetValueOrDefault("reported") ?? [])
        {
            Weights = weights is null ? null : ScreenWeights.Read(weights, reader._language),
        };
    }

    private void ReadLine(string line)
    {
        if (line.Length == 0)
        {
            return;
        }

        var space = line.IndexOf(' ', StringComparison.Ordinal);
        var (word, rest) = space < 0 ? (line, "") : (line[..space], line[(space + 1)..].Trim());
        switch (word)
        {
            case "+":
                Extend(rule => rule with { Wordings = [.. rule.Wordings, new ScreenWording(Pattern(rest), [])] });
                break;
            case "-":
                Extend(rule => rule with { Guards = [.. rule.Guards, Guard(rest)] });
                break;
            case "&":
                Extend(rule => WithNeed(rule, Guard(rest)));
                break;
            case "?":
                Extend(rule => rule with { Guards = [.. rule.Guards, .. rest.Split(' ').SelectMany(name => _guards[name])] });
                break;
            case "!":
                Extend(rule => rule with { Guards = [.. rule.Guards.Except(rest.Split(' ').SelectMany(name => _guards[name]))] });
                break;
            case "rule":
                Close();
                _open = Rule(rest);
                break;
            case "concept":
                Close();
                _open = Concept(rest);
                break;
            default:
                ReadSetting(word, rest);
                break;
        }
    }

    private void ReadSetting(string word, string rest)
    {
        switch (word)
        {
            case "language":
                _language = rest;
                break;
            case "filler":
                _filler = rest;
                break;
            case "barriers":
                _classes.AddBarriers(rest);
                break;
            case "proclitics":
                _classes.AddProclitics(rest);
                break;
            case "fuzzy":
                rest.Split(' ').ToList().ForEach(_classes.AddFuzzy);
                break;
            case "typo":
                rest.Split(' ').Select(pair => pair.Split('=')).ToList().ForEach(pair => _classes.AddTypo(pair[0], pair[1]));
                break;
            case "numbers":
                rest.Split(' ').Select(pair => pair.Split('=')).ToList().ForEach(pair => _classes.AddNumber(pair[0], pair[1]));
                break;
            case "also":
                rest.Split(' ').Select(pair => pair.Split('=')).ToList().ForEach(pair => _classes.AddAlso(pair[0], pair[1]));
                break;
            case "standing":
                _standing.AddRange(rest.Split(' '));
                break;
            case "class":
                var (name, words) = Parted(rest);
                _named[name] = words;
                break;
            case "guard":
                var (guard, pattern) = Parted(rest);
                var parts = guard.Split(' ');
                Named(parts[0]).Add(Guard($"{parts[1]} {pattern}"));
                break;
            default:
                throw new FormatException($"'{word}' begins no line of a rule file.");
        }
    }

    private ScreenRule Rule(string header)
    {
        var parts = header.Split('|', StringSplitOptions.TrimEntries);
        return new ScreenRule(
            $"{_language}.{parts[0]}", Enum.Parse<CrisisKind>(parts[1]), Enum.Parse<ScreenSignal>(parts[2]), parts[3], [], [.. _standing.SelectMany(name => _guards[name])], []);
    }

    /// <summary>A concept is read like a rule; it becomes known to the patterns below it when it is whole.</summary>
    private ScreenRule Concept(string header)
    {
        var parts = header.Split('|', StringSplitOptions.TrimEntries);
        _openConcept = parts[0];
        return new ScreenRule($"{_language}.[{parts[0]}]", CrisisKind.Unspecified, ScreenSignal.Note, parts[1], [], [], []);
    }

    private void Close()
    {
        if (_open is { Wordings.Count: 0 })
        {
            throw new FormatException($"The rule '{_open.Id}' has no pattern.");
        }

        if (_open is not null && _openConcept is not null)
        {
            _conceptClasses[_openConcept] = _classes.AddNamed();
            _concepts.Add(new ScreenConcept(_openConcept, _conceptClasses[_openConcept], _open.Reason, _open.Wordings, _open.Guards));
        }
        else if (_open is not null)
        {
            _rules.Add(_open);
        }

        (_open, _openConcept) = (null, null);
    }

    private void Extend(Func<ScreenRule, ScreenRule> change) => _open = change(_open ?? throw new FormatException("A pattern or a guard stands before the first rule."));

    /// <summary>A need before the first wording is one of all; a later one is of the wording above it.</summary>
    private static ScreenRule WithNeed(ScreenRule rule, ScreenGuard need) => rule.Wordings.Count == 0
        ? rule with { Needs = [.. rule.Needs, need] }
        : rule with { Wordings = [.. rule.Wordings.SkipLast(1), rule.Wordings[^1] with { Needs = [.. rule.Wordings[^1].Needs, need] }] };

    private List<ScreenGuard> Named(string name)
    {
        if (!_guards.TryGetValue(name, out var guards))
        {
            _guards[name] = guards = [];
        }

        return guards;
    }

    private ScreenGuard Guard(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        return new ScreenGuard(Enum.Parse<GuardPlace>(text[..space], ignoreCase: true), Pattern(text[space..].Trim()));
    }

    private TokenPattern Pattern(string text) => new TokenPatternParser(_classes, _named, _conceptClasses, _filler).Parse(text);

    private static (string Name, string Text) Parted(string rest) =>
        rest.IndexOf('=', StringComparison.Ordinal) is var at and > 0 ? (rest[..at].Trim(), rest[(at + 1)..].Trim()) : throw new FormatException("An equals sign is missing.");
}
