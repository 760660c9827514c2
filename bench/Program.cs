using System.Globalization;
using AvdPulumi.Bench;

// Run through `dotnet run avd.cs bench`. Some of the arguments are for children of this program only.
return args switch
{
    ["child-empty"] => 0,
    ["child-stages", var root, var stack] => await Stages.RunAsync(root, stack),
    ["child-measured", .. var command] => await MeasuredChild.RunAsync(command),
    ["child-usage", .. var command] => ChildUsage.Run(command),
    [] => Report.Write(Repository.Estate()),
    ["native", var binary] => NativeReport.Write(Repository.Estate(), Path.GetFullPath(binary)),
    ["scale"] => ScaleReport.Write(Repository.Estate()),
    ["estate", var hosts] when int.TryParse(hosts, NumberStyles.None, CultureInfo.InvariantCulture, out var count) => Keep(
        new LargeEstate(Repository.Estate(), count)
    ),
    _ => Usage(),
};

static int Keep(LargeEstate estate)
{
    Console.WriteLine(estate.Root);
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine(
        "bench times the whole program and shows where the time goes. 'bench scale' times estates of 100 to 5,000 hosts; 'bench native .avd/native/avd' compares a native binary with the plain build; 'bench estate 1000' writes one with as many hosts and prints its folder."
    );
    Console.Error.WriteLine("Next: dotnet run avd.cs bench");
    return 2;
}
