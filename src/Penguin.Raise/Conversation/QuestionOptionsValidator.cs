using Microsoft.Extensions.Options;

namespace Penguin.Raise;

/// <summary>Checks the ranges of <see cref="QuestionOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class QuestionOptionsValidator : IValidateOptions<QuestionOptions>;
