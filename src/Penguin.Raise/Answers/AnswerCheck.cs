using System.Text.RegularExpressions;

namespace Penguin.Raise;

/// <summary>Checks an answer by local rules; costs no call. Pure.</summary>
internal static class AnswerCheck
{
    public const string Contact = "contact";
    public const string ThirdPerson = "third-person";
    public const string Diagnosis = "diagnosis";
    public const string Form = "form";
    public const string Parade = "parade";

    private const int MostRecited = 4;
    private const int ShortestRecited = 4;

    /// <summary>Codes of what is wrong, none of which quotes the answer; empty where it may be shown.</summary>
    public static IReadOnlyList<string> Faults(string answer, AnswerRequest request, IReadOnlyList<CrisisResource> resources)
    {
        try
        {
            return Found(answer, request, resources);
        }
        catch (RegexMatchTimeoutException)
        {
            return [Form]; // what cannot be checked is not shown
        }
    }

    /// <summary>What the model is told about a fault.</summary>
    public static string Advice(string fault) => fault switch
    {
        Contact => "Give no telephone number, web or mail address.",
        ThirdPerson => "Speak to the person, not about them, and do not mention a profile or a document.",
        Diagnosis => "Do not say or suggest that the person has a condition that they have not named.",
        Parade => "Do not recite what is known; use only what changes the advice.",
        _ => "Write the answer as plain prose after the guidelines, without tags and without JSON.",
    };

    private static IReadOnlyList<string> Found(string answer, AnswerRequest request, IReadOnlyList<CrisisResource> resources)
    {
        var known = request.Profile?.Known.Select(pair => pair.Value.Text).ToArray() ?? [];
        var told = string.Join('\n', [request.Query, .. known, .. request.Host?.PersonTexts ?? []]);
        List<string> faults = [];
        Add(faults, Contact, ContactFinder.Find(answer).Any(found => !resources.Any(resource => ContactFinder.IsOf(resource, found)) && request.Host?.Gives(found) != true));
        Add(faults, ThirdPerson, AnswerRules.SpeaksAbout(answer, request.Query));
        Add(faults, Diagnosis, AnswerRules.Diagnoses(answer, told));
        Add(faults, Form, string.IsNullOrWhiteSpace(answer) || (request.Host is null ? AnswerRules.HasRemains(answer) : AnswerRules.HasTags(answer)));
        Add(faults, Parade, known.Count(value => value.Length >= ShortestRecited && answer.Contains(value, StringComparison.OrdinalIgnoreCase)
            && !request.Query.Contains(value, StringComparison.OrdinalIgnoreCase)) > MostRecited);
        return faults.Count == 0 ? Array.Empty<string>() : faults;
    }

    private static void Add(List<string> faults, string fault, bool isSo)
    {
        if (isSo)
        {
            faults.Add(fault);
        }
    }
}
