namespace Penguin.Raise.Providers;

/// <summary>What a failed call means for who has set the model up.</summary>
internal static class CallFindings
{
    public static DoctorFinding Of(ModelCallException failure, ModelSpec? spec)
    {
        var found = failure.Message;
        var where = spec?.Endpoint is { } address ? $" at {address.GetLeftPart(UriPartial.Path)}" : "";
        return failure.Kind switch
        {
            ModelFailureKind.Unreachable => new(DoctorFindingCode.EndpointDead, DoctorSeverity.Error, $"Nobody answers{where}. {found}", "Start the server, or correct host and port; check proxy and firewall."),
            ModelFailureKind.Timeout => new(DoctorFindingCode.EndpointDead, DoctorSeverity.Error, $"No answer in time{where}. {found}", "Check the address; if the model was still being loaded, check again or raise TimeoutSeconds."),
            ModelFailureKind.NotTrusted => new(DoctorFindingCode.CertificateNotTrusted, DoctorSeverity.Error, $"No secure connection{where}. {found}", "Use http for a local server without TLS, or let the machine trust the server's certificate."),
            ModelFailureKind.Unauthorized => new(DoctorFindingCode.KeyRefused, DoctorSeverity.Error, found, spec is null ? "Give the client another key, and check what that key may use." : $"Correct {ApiKeys.VariableOf(spec.Provider)} (environment or user secrets), and check what that key may use."),
            ModelFailureKind.NotFound => new(DoctorFindingCode.ModelUnknown, DoctorSeverity.Error, $"There is no such model or path{where}. {found}", ModelAdvice(spec)),
            _ => new(DoctorFindingCode.CallFailed, DoctorSeverity.Error, found, "See docs/failures.md for this kind of failure."),
        };
    }

    private static string ModelAdvice(ModelSpec? spec) => spec?.Provider switch
    {
        ModelProvider.Ollama => $"Fetch it with 'ollama pull {spec.Model}', or correct the name.",
        ModelProvider.Azure => "Use the deployment's name, not the model's, and check the API version.",
        ModelProvider.OpenAICompatible => "Correct the model's name; the address mostly ends with /v1.",
        _ => "Correct the model's name.",
    };
}
