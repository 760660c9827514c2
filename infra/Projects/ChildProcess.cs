using System.Diagnostics;
using System.Text;

namespace AvdPulumi.Infra.Projects;

/// <summary>Programs that this one starts: without a shell, and with nothing of the terminal.</summary>
internal static class ChildProcess
{
    /// <summary>How a program is started. Its input is to be closed, so that it cannot wait for somebody.</summary>
    /// <param name="program">Name of the program in the path, or its path.</param>
    /// <param name="folder">The folder in which it runs.</param>
    /// <param name="arguments">The arguments, as they are.</param>
    public static ProcessStartInfo StartOf(string program, string folder, IEnumerable<string> arguments) =>
        new(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
}
