using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Penguin.Raise.Testing;

/// <summary>Which faults a <see cref="FaultyChatClient"/> injects, and how often.</summary>
public sealed class FaultyChatClientOptions
{
    /// <summary>The seed. Another one faults other requests.</summary>
    /// <value>0 by default.</value>
    public int Seed { get; set; }

    /// <summary>The share of calls that get a fault.</summary>
    /// <value>0 to 1; 0.1 by default.</value>
    [Range(0.0, 1.0)]
    public double Rate { get; set; } = 0.1;

    /// <summary>How often each kind comes, relative to the others; a kind that is absent never comes.</summary>
    /// <value>Numbers of 0 and up, one of them above 0; <see langword="null"/> by default: all kinds alike.</value>
    public IReadOnlyDictionary<FaultKind, double>? Weights { get; set; }

    /// <summary>The wait that <see cref="FaultKind.RateLimited"/> asks for.</summary>
    /// <value>0 and up, sent in whole seconds; 1 second by default; <see langword="null"/>: no Retry-After.</value>
    public TimeSpan? RetryAfter { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Whether <see cref="FaultKind.Timeout"/> stays silent until the caller cancels, instead of failing by itself.</summary>
    /// <value><see langword="false"/> by default: it throws a <see cref="TaskCanceledException"/> at once, as a client does whose own time-out has passed.</value>
    public bool StaySilentOnTimeout { get; set; }

    /// <summary>The text of <see cref="FaultKind.Refusal"/>.</summary>
    /// <value>An ordinary refusal in English by default.</value>
    public string RefusalText { get; set; } = "I'm sorry, but I can't help with that.";

    internal IReadOnlyDictionary<FaultKind, double> WeightsInUse => Weights ?? Alike(Enum.GetValues<FaultKind>().Where(kind => kind != FaultKind.None));

    /// <summary>Weights with which the given kinds come equally often and no other does.</summary>
    /// <param name="kinds">The kinds.</param>
    /// <returns>The weights.</returns>
    public static IReadOnlyDictionary<FaultKind, double> Alike(params IEnumerable<FaultKind> kinds)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        return kinds.Distinct().ToDictionary(kind => kind, _ => 1.0);
    }

    internal IReadOnlyList<string> Faults()
    {
        var faults = new List<string>();
        if (!(Rate is >= 0 and <= 1))
        {
            faults.Add(string.Create(CultureInfo.InvariantCulture, $"Rate is {Rate}; it must be 0 to 1."));
        }

        if (WeightsInUse.Any(pair => pair.Key == FaultKind.None || !Enum.IsDefined(pair.Key) || !(pair.Value >= 0) || double.IsInfinity(pair.Value)))
        {
            faults.Add("Weights must name kinds of fault other than None, each with a number of 0 and up.");
        }
        else if (!WeightsInUse.Values.Any(weight => weight > 0))
        {
            faults.Add("Weights must have one number above 0.");
        }

        if (RetryAfter < TimeSpan.Zero)
        {
            faults.Add("RetryAfter must not be negative.");
        }

        if (string.IsNullOrWhiteSpace(RefusalText))
        {
            faults.Add("RefusalText must not be blank.");
        }

        return faults;
    }
}
