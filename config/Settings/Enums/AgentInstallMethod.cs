using System.Runtime.Serialization;

namespace AvdPulumi.Configuration;

/// <summary>How the AVD agent gets into the guest.</summary>
/// <remarks>Source: Azure Arc-enabled servers</remarks>
public enum AgentInstallMethod
{
    /// <summary>Arc run command: the script is readable, the token goes in a protected parameter.</summary>
    [EnumMember(Value = "run_command")]
    RunCommand,

    /// <summary>The custom script extension.</summary>
    [EnumMember(Value = "custom_script")]
    CustomScript,
}
