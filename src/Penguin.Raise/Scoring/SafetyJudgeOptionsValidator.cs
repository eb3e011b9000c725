using Microsoft.Extensions.Options;

namespace Penguin.Raise;

/// <summary>Checks the ranges of <see cref="SafetyJudgeOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class SafetyJudgeOptionsValidator : IValidateOptions<SafetyJudgeOptions>;
