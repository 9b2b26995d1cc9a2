// SPDX-License-Identifier: EUPL-1.2

using System.CommandLine;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Logboek;

namespace Inburgering.Inkoop.Host.Verbs;

/// <summary><c>inkoop controleer-logboek</c>: proves that no line of the audit trail was changed, inserted or removed.</summary>
internal static class ControleerLogboekVerb
{
    public static Command Make()
    {
        var command = new Command("controleer-logboek", "Controleert of het logboek van elke module onaangetast is.");
        var options = VerbOptions.AddTo(command);
        command.SetAction((parsed, cancellationToken) => options.RunAsync(parsed, services => CheckAsync(services, cancellationToken), cancellationToken));
        return command;
    }

    private static async Task<int> CheckAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var exit = 0;
        foreach (var context in services.GetServices<ModuleDbContext>())
        {
            var verdict = await LogboekControle.ControleerAsync(context, cancellationToken);
            if (verdict.Fout is null)
            {
                Console.WriteLine($"{verdict.Module}: {verdict.Regels} regels in orde, kop {verdict.Kop}");
            }
            else
            {
                await Console.Error.WriteLineAsync($"{verdict.Module}: {verdict.Fout}");
                exit = 1;
            }
        }

        return exit;
    }
}
