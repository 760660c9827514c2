using AvdPulumi.Bench;

// Run through `dotnet run avd.cs bench`. Some of the arguments are for children of this program only.
return args switch
{
    ["child-empty"] => 0,
    ["child-stages", var root, var stack] => await Stages.RunAsync(root, stack),
    ["child-validate", var stack] => await ValidateChild.RunAsync(stack),
    [] => Report.Write(Repository.Estate()),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("bench takes no arguments: it times the whole program and shows where the time goes.");
    Console.Error.WriteLine("Next: dotnet run avd.cs bench");
    return 2;
}
