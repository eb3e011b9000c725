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
}
