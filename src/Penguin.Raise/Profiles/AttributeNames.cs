namespace Penguin.Raise;

/// <summary>Matches the spellings of attribute names met in data: <c>marital_status</c>, <c>Marital Status</c>, <c>maritalStatus</c>.</summary>
internal static class AttributeNames
{
    private const int LongestUsual = 128;

    public static string Key(string name)
    {
        var key = name.Length <= LongestUsual ? stackalloc char[LongestUsual] : new char[name.Length];
        var length = 0;
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c))
            {
                key[length++] = char.ToLowerInvariant(c);
            }
        }

        return key[..length].ToString();
    }

    /// <summary>Whether two texts have the same key, and it is not empty.</summary>
    public static bool AreAlike(string one, string other)
    {
        int first = 0, second = 0, length = 0;
        while (true)
        {
            var (unit, partner) = (Next(one, ref first), Next(other, ref second));
            if (unit != partner || unit is null)
            {
                return unit == partner && length > 0;
            }

            length++;
        }
    }

    private static char? Next(string text, ref int at)
    {
        while (at < text.Length)
        {
            if (char.IsLetterOrDigit(text[at++]))
            {
                return char.ToLowerInvariant(text[at - 1]);
            }
        }

        return null;
    }
}
