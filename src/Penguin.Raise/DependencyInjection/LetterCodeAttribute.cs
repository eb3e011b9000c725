using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Penguin.Raise;

/// <summary>A code of ASCII letters, such as that of a language or a region. A regular expression would do, and would cost a host's start several milliseconds.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class LetterCodeAttribute(int least, int most) : ValidationAttribute
{
    public int Least => least;

    public int Most => most;

    public bool LowerCase { get; set; }

    public override bool IsValid(object? value)
    {
        if (value is not string code)
        {
            return value is null;
        }

        var letters = 0;
        while (letters < code.Length && (char.IsAsciiLetterLower(code[letters]) || (!LowerCase && char.IsAsciiLetterUpper(code[letters]))))
        {
            letters++;
        }

        return letters == code.Length && letters >= least && letters <= most;
    }

    public override string FormatErrorMessage(string name) => string.Create(CultureInfo.InvariantCulture,
        $"The field {name} must be a code of {least} to {most} {(LowerCase ? "lower-case " : "")}letters.");
}
