using System.CommandLine.Invocation;
using Quickstart;

var parsed = QuickstartCommand.Create().Parse(args);
if (parsed.Action is ParseErrorAction fault)
{
    // One clear message on the error stream; the output stays empty.
    (fault.ShowHelp, fault.ShowTypoCorrections) = (false, false);
}

return await parsed.InvokeAsync();
