namespace Penguin.Raise.Tests;

/// <summary>A conversation under the default consent policy, whose model reads what a test says it reads.</summary>
internal static class ConsentTalk
{
    public const string Canary = "canary-4711";

    public static Talk Start(Action<RaiseOptions>? configure = null, UserProfile? profile = null) => new(
        options =>
        {
            options.Consent.SpecialCategories = ConsentPolicy.Needed;
            configure?.Invoke(options);
        },
        profile: profile);

    /// <summary>The talk after the first question, which was not answered, so that the question for consent is open.</summary>
    public static async Task<Talk> UpToConsentAsync(Action<RaiseOptions>? configure = null)
    {
        var talk = Start(configure);
        await talk.SayAsync("What now?");
        await talk.SayAsync("Well.");
        return talk;
    }

    /// <summary>The talk after consent, and after a canary was told in reply to the question that followed.</summary>
    public static async Task<Talk> UpToCanaryAsync(Action<RaiseOptions>? configure = null)
    {
        var talk = await UpToConsentAsync(configure);
        await talk.SayAsync("Yes, I agree");
        talk.Reads(Talk.Reading(0, Talk.Fact("Mental Health Status", Canary)));
        await talk.SayAsync($"{Canary}, for years.");
        return talk;
    }
}
