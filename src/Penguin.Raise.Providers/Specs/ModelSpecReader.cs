using System.Globalization;

namespace Penguin.Raise.Providers;

/// <summary>Reads model specs, and says what is wrong with one without repeating what might be a key.</summary>
internal static class ModelSpecReader
{
    public const string Forms =
        "NAME@URL (any OpenAI-compatible server), openai:NAME, azure:DEPLOYMENT@ENDPOINT, ollama:NAME or ollama:NAME@URL, anthropic:NAME or anthropic:NAME@URL, simulated or simulated:SEED";

    private const string Keys = "Keys belong into environment variables or user secrets, never into a spec.";
    private const string VersionQuery = "?api-version=";

    private static readonly Dictionary<string, ModelProvider> Prefixes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["openai"] = ModelProvider.OpenAI, ["azure"] = ModelProvider.Azure, ["ollama"] = ModelProvider.Ollama, ["anthropic"] = ModelProvider.Anthropic, ["simulated"] = ModelProvider.Simulated,
    };

    public static string PrefixOf(ModelProvider provider) => Prefixes.First(known => known.Value == provider).Key;

    public static ModelSpec? Read(string spec, out string? fault)
    {
        var text = spec.Trim();
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var prefix = colon < 0 ? text : text[..colon];
        var hasPrefix = Prefixes.TryGetValue(prefix, out var provider);
        if (hasPrefix && provider == ModelProvider.Simulated)
        {
            return Simulated(colon < 0 ? null : text[(colon + 1)..], out fault);
        }

        if (hasPrefix && colon > 0)
        {
            return Served(provider, text[(colon + 1)..], text, out fault);
        }

        if (HasAddress(text))
        {
            return Served(ModelProvider.OpenAICompatible, text, text, out fault);
        }

        fault = text.Length == 0 ? $"The model spec is empty. Expected: {Forms}."
            : colon > 0 && !text.Contains("//", StringComparison.Ordinal) ? Fault(text, $"there is no provider '{Shown(prefix)}'")
            : Fault(text, "it names neither a provider nor an address");
        return null;
    }

    private static ModelSpec? Simulated(string? seed, out string? fault)
    {
        var number = 1;
        fault = seed is null || int.TryParse(seed, NumberStyles.None, CultureInfo.InvariantCulture, out number) ? null
            : $"The seed of a simulated model is a whole number from 0 on; '{Shown(seed)}' was found. Expected: simulated or simulated:SEED.";
        return fault is null ? new ModelSpec { Provider = ModelProvider.Simulated, Model = "simulated", Seed = number } : null;
    }

    private static ModelSpec? Served(ModelProvider provider, string rest, string text, out string? fault)
    {
        var at = HasAddress(rest) ? rest.LastIndexOf("@http", StringComparison.OrdinalIgnoreCase) : rest.LastIndexOf('@');
        var (model, address) = at < 0 ? (rest, null) : (rest[..at], rest[(at + 1)..]);
        var version = provider == ModelProvider.Azure ? TakeVersion(ref address) : null;
        var endpoint = address is not null && Uri.TryCreate(address, UriKind.Absolute, out var found) ? found : null;
        fault = FaultOf(provider, model, address, endpoint) is { } wrong ? Fault(text, wrong) : null;
        return fault is null ? new ModelSpec { Provider = provider, Model = model, Endpoint = endpoint, ApiVersion = version } : null;
    }

    private static string? FaultOf(ModelProvider provider, string model, string? address, Uri? endpoint) => (provider, model, address, endpoint) switch
    {
        (_, "", _, _) => "the model's name is missing",
        (_, _, _, { UserInfo.Length: > 0 } or { Query.Length: > 0 } or { Fragment.Length: > 0 }) => $"its address has more than a host and a path. {Keys}",
        (_, _, not null, null or { Scheme: not ("http" or "https") }) => "its address is no absolute http or https address",
        (ModelProvider.OpenAI, _, not null, _) => "OpenAI itself has no other address; for another server write NAME@URL",
        (ModelProvider.Azure, _, null, _) => "the endpoint is missing",
        _ when model.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter)) => "a model's name has no spaces",
        _ when LooksLikeKey(model) => $"the model's name looks like a key. {Keys}",
        _ => null,
    };

    private static string TakeVersion(ref string? address)
    {
        var from = address?.IndexOf(VersionQuery, StringComparison.OrdinalIgnoreCase) ?? -1;
        if (from < 0)
        {
            return ModelSpec.DefaultApiVersion;
        }

        var version = address![(from + VersionQuery.Length)..];
        var isPlain = version.Length is > 0 and <= 30 && version.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.');
        address = isPlain ? address[..from] : address;
        return version;
    }

    private static bool HasAddress(string text) =>
        text.Contains("@http://", StringComparison.OrdinalIgnoreCase) || text.Contains("@https://", StringComparison.OrdinalIgnoreCase);

    private static string Fault(string text, string wrong) => $"The model spec '{Shown(text)}' cannot be used: {wrong.TrimEnd('.')}. Expected: {Forms}.";

    // What can hold a key is not shown: what stands before the host, the query, the fragment, and words that look like one.
    private static string Shown(string text)
    {
        var open = text.Split('?', '#')[0];
        var host = open.IndexOf("//", StringComparison.Ordinal) is var slashes and >= 0 ? slashes + 2 : open.Length;
        var end = open.IndexOf('/', host) is var slash and >= 0 ? slash : open.Length;
        var user = end > host ? open.LastIndexOf('@', end - 1, end - host) : -1;
        open = (user < 0 ? open : string.Concat(open.AsSpan(0, host), "***", open.AsSpan(user))) + (open.Length < text.Length ? text[open.Length] + "***" : "");
        return open.Length > 200 || open.Split('@', ':', '/', ' ', '=', '&').Any(LooksLikeKey) ? "***" : open;
    }

    private static bool LooksLikeKey(string word) =>
        word.StartsWith("sk-", StringComparison.OrdinalIgnoreCase) || (word.Length >= 32 && word.Any(char.IsAsciiDigit) && word.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_'));
}
