namespace Penguin.Raise.Testing;

/// <summary>Plays the answer stage: names what it considers, never a value.</summary>
internal static class SimulatedAnswerer
{
    public static string Play(StageDocument input)
    {
        var known = input.Facts("known");
        var opening = known.Count == 0
            ? "Here is what usually helps with a question like yours."
            : $"Thank you for telling me a little about yourself. I have kept in mind: {string.Join(", ", known.Select(fact => fact.Attribute.ToLowerInvariant()))}.";
        var guidelines = input.IsTrue("guided") ? "<guidelines>\n- Simulated: keep in mind what was told.\n</guidelines>\n" : "";
        return guidelines + $"""
            {opening} Take it one small step at a time, look at how each step feels, and bring in somebody you trust where it gets heavy.
            (These are the words of a simulated model; they say nothing about your question.)
            {ConsideredLine.Write(known)}
            """.ReplaceLineEndings("\n");
    }
}
