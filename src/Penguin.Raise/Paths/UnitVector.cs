namespace Penguin.Raise;

/// <summary>Scales embeddings to the length 1, so that a dot product is a cosine.</summary>
internal static class UnitVector
{
    // What has the length 1 but for rounding stays as it is to the bit: what an index gives out comes back unchanged.
    private const double Rounding = 1e-6;

    /// <summary>What is wrong with an embedding; <see langword="null"/> where it can be used.</summary>
    public static string? Fault(ReadOnlySpan<float> vector)
    {
        if (vector.IsEmpty)
        {
            return "it is empty";
        }

        for (var i = 0; i < vector.Length; i++)
        {
            if (!float.IsFinite(vector[i]))
            {
                return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"the number at position {i} is not finite");
            }
        }

        return vector.ContainsAnyExcept(0f) ? null : "it is all zeros, which has no direction";
    }

    public static void Write(ReadOnlySpan<float> vector, Span<float> unit)
    {
        double squares = 0;
        foreach (var number in vector)
        {
            squares += (double)number * number;
        }

        var scale = Math.Abs(squares - 1) <= Rounding ? 1 : 1 / Math.Sqrt(squares);
        for (var i = 0; i < vector.Length; i++)
        {
            unit[i] = (float)(vector[i] * scale);
        }
    }
}
