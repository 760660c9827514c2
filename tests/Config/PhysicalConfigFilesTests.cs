using System.Diagnostics;
using AvdPulumi.Configuration;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Configuration;

public sealed class PhysicalConfigFilesTests
{
    [UnixFact]
    public void A_pipe_to_which_nobody_writes_is_a_finding_and_no_wait_without_end()
    {
        var folder = Directory.CreateTempSubdirectory("avd-test-");
        try
        {
            Process.Start("mkfifo", [Path.Combine(folder.FullName, "pipe")]).WaitForExit();
            var files = new PhysicalConfigFiles { LongestWait = TimeSpan.FromMilliseconds(50) };

            var found = new ConfigLoader(files).Load(new ConfigRequest(folder.FullName, "x", Loaded.NoEnvironment) { File = "pipe" }).Diagnostics;

            Assert.Contains(found, diagnostic => diagnostic.Code == "AVD0015" && diagnostic.Message.Contains("it may be a pipe or a device", StringComparison.Ordinal));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [UnixFact]
    public void A_device_without_end_is_too_large()
    {
        var found = new ConfigLoader(new PhysicalConfigFiles()).Load(new ConfigRequest("/dev", "x", Loaded.NoEnvironment) { File = "zero" }).Diagnostics;

        Assert.Contains(found, diagnostic => diagnostic.Code == "AVD0012");
    }
}
