using System.Globalization;
using Microsoft.Extensions.AI;

namespace Penguin.Raise.Providers;

/// <summary>The call that a <see cref="ModelDoctor"/> makes to an embedding model, and what it shows.</summary>
internal static class EmbeddingExamination
{
    public static async Task<DoctorReport> RunAsync(
        IEmbeddingGenerator<string, Embedding<float>> generator, string subject, ModelSpec? spec, ModelDoctorOptions options, CancellationToken cancellationToken)
    {
        DoctorFinding finding;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(options.TimeoutSeconds));
        try
        {
            var made = await generator.GenerateAsync([ModelDoctor.Ping], cancellationToken: limit.Token).ConfigureAwait(false);
            finding = OfLength(made.Count == 0 ? 0 : made[0].Vector.Length, options.EmbeddingDimension);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            finding = CallFindings.Of(ModelCallException.From(failure), spec);
        }

        return new DoctorReport { Subject = subject, Findings = [finding] };
    }

    private static DoctorFinding OfLength(int length, int? expected)
    {
        var found = string.Create(CultureInfo.InvariantCulture, $"An embedding has {length} numbers");
        return (length, expected) switch
        {
            (0, _) => new(DoctorFindingCode.CallFailed, DoctorSeverity.Error, "The reply holds no embedding.", "Check that the model is one for embeddings."),
            (_, { } other) when other != length => new(DoctorFindingCode.EmbeddingDimensionDiffers, DoctorSeverity.Error, string.Create(CultureInfo.InvariantCulture, $"{found}; {other} are expected."), "Use the model that the index was made with, or make the index anew."),
            _ => new(DoctorFindingCode.EmbeddingDimension, DoctorSeverity.Note, $"{found}.", "Keep this number with an index: embeddings of another model do not fit it."),
        };
    }
}
