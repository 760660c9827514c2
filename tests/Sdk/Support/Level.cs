namespace AvdPulumi.Tests.Sdk.Support;

internal enum Level
{
    Low = 1,
    High = 7,
}
