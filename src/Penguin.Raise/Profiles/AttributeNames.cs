using System.Text;

namespace Penguin.Raise;

/// <summary>Matches the spellings of attribute names met in data: <c>marital_status</c>, <c>Marital Status</c>, <c>maritalStatus</c>.</summary>
internal static class AttributeNames
{
    public static string Key(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c))
            {
                key.Append(char.ToLowerInvariant(c));
            }
        }

        return key.ToString();
    }
}
