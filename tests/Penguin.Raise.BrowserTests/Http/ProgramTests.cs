using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Penguin.Raise.BrowserTests;

/// <summary>The sample as a program of its own, as the one command starts it.</summary>
public sealed partial class ProgramTests
{
    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Start_FromAnyFolder_ServesThePageWithTheSimulatedModel()
    {
        using var program = Process.Start(new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "aspnet-chat.dll"), "--urls=http://127.0.0.1:0"])
        {
            UseShellExecute = false, RedirectStandardOutput = true, WorkingDirectory = Path.GetTempPath(),
        })!;
        try
        {
            using var http = new HttpClient { BaseAddress = await AddressAsync(program.StandardOutput) };

            (await http.GetStringAsync(new Uri("/", UriKind.Relative), Ended)).Should().Contain("id=\"log\"");
            (await http.GetStringAsync(new Uri("/conversation", UriKind.Relative), Ended)).Should().Contain("\"isSimulated\":true");
        }
        finally
        {
            program.Kill(entireProcessTree: true);
            await program.WaitForExitAsync(CancellationToken.None);
        }
    }

    private static async Task<Uri> AddressAsync(StreamReader output)
    {
        while (await output.ReadLineAsync(Ended) is { } line)
        {
            if (Listening().Match(line) is { Success: true } found)
            {
                return new Uri(found.Groups["address"].Value);
            }
        }

        throw new InvalidOperationException("The program ended before it listened.");
    }

    [GeneratedRegex(@"Now listening on: (?<address>\S+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Listening();
}
