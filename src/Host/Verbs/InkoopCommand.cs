// SPDX-License-Identifier: EUPL-1.2

using System.CommandLine;

namespace Inburgering.Inkoop.Host.Verbs;

/// <summary>
/// The command line <c>inkoop</c>. Without a verb it serves; every verb works without a running server, creates and migrates an
/// empty database, exits 0 only on success and prints errors to stderr.
/// </summary>
internal static class InkoopCommand
{
    public static Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Inburgering.Inkoop: inkoop, kwaliteit, plaatsingen en doorstroom van leerroutes.");
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction((_, cancellationToken) => ServeVerb.RunAsync(args, cancellationToken));
        root.Subcommands.Add(ControleerLogboekVerb.Make());
        root.Subcommands.Add(ToetsVerb.Make());
        root.Subcommands.Add(DoorstroomVerb.Make());
        root.Subcommands.Add(ImporteerVerb.Make());
        root.Subcommands.Add(DemoVerb.Make());
        root.Subcommands.Add(VerhuisVerb.Make());
        root.Subcommands.Add(SandboxVerb.Make());
        return root.Parse(args).InvokeAsync();
    }
}
