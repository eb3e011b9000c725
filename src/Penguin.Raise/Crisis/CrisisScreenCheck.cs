using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Penguin.Raise;

/// <summary>Warns when the options are first validated, which a host does at its start, what is missing for people in danger: a screen, texts that were reviewed, resources that are not out of date.</summary>
internal sealed class CrisisScreenCheck(IEnumerable<ICrisisScreen> screens, ICrisisResourceProvider resources, ILoggerFactory? loggers = null) : IValidateOptions<RaiseOptions>
{
    private int _warned;

    public ValidateOptionsResult Validate(string? name, RaiseOptions options)
    {
        if (options.Crisis is not null && Interlocked.Exchange(ref _warned, 1) == 0)
        {
            Log.WarnOfGaps(loggers?.CreateLogger<RaiseAgent>() ?? NullLogger<RaiseAgent>.Instance, screens.Any(), resources, options.Crisis);
        }

        return ValidateOptionsResult.Skip;
    }
}
