using System.Runtime.CompilerServices;

namespace AvdPulumi.Tests.Shared;

internal static class TestHost
{
    /// <summary>An Output put into an ordinary string is a bug: make it throw instead of printing help text.</summary>
    [ModuleInitializer]
    internal static void MakeOutputsInStringsThrow() => Environment.SetEnvironmentVariable("PULUMI_ERROR_OUTPUT_STRING", "1");
}
