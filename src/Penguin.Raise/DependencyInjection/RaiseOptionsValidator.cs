using Microsoft.Extensions.Options;

namespace Penguin.Raise;

/// <summary>Checks the ranges of <see cref="RaiseOptions"/> and of what is in it.</summary>
[OptionsValidator]
internal sealed partial class RaiseOptionsValidator : IValidateOptions<RaiseOptions>;
