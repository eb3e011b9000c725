using Microsoft.Extensions.Options;

namespace Penguin.Raise;

/// <summary>Checks the ranges of <see cref="JudgeNoiseOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class JudgeNoiseOptionsValidator : IValidateOptions<JudgeNoiseOptions>;
