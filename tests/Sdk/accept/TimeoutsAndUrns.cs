// Timeouts are time spans; a URN value is made of text and gives it back.
using Pulumi;

internal static class Snippet
{
    internal static void Run()
    {
        _ = new CustomResourceOptions { CustomTimeouts = new() { Create = TimeSpan.FromHours(1) } };
        string text = new Urn("urn:pulumi:dev::avd::test:index:Thing::thing");
    }
}
