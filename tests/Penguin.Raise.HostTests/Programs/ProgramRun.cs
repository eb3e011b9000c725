using System.Diagnostics;
using System.Text;

namespace Penguin.Raise.HostTests;

/// <summary>A program, run to its end.</summary>
internal sealed record ProgramRun(int ExitCode, string Output, string Error)
{
    /// <summary>Runs a program; a variable set to null is taken out of its environment. The program ends with the cancellation.</summary>
    public static Task<ProgramRun> StartAsync(
        string program, IEnumerable<string> arguments, CancellationToken cancellationToken, params (string Name, string? Value)[] environment) =>
        StartAsync(program, arguments, input: "", cancellationToken, environment);

    /// <summary>As the other; the program reads this input.</summary>
    public static async Task<ProgramRun> StartAsync(
        string program, IEnumerable<string> arguments, string input, CancellationToken cancellationToken, params (string Name, string? Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        await using var ended = cancellationToken.Register(() => process.Kill(entireProcessTree: true));
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(cancellationToken), process.StandardError.ReadToEndAsync(cancellationToken));
        await process.WaitForExitAsync(cancellationToken);
        return new ProgramRun(process.ExitCode, await output, await error);
    }
}
