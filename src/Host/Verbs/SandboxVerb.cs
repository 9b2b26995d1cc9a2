// SPDX-License-Identifier: EUPL-1.2

using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Inburgering.Inkoop.Host.Sandbox;
using Inburgering.Inkoop.SharedKernel.Tijd;

namespace Inburgering.Inkoop.Host.Verbs;

/// <summary><c>inkoop sandbox</c>: the cases to try a provider's system on, with what to send and what must come back, as JSON.</summary>
internal static class SandboxVerb
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static Command Make()
    {
        var command = new Command("sandbox", "Toont de gevallen van de sandbox: wat een systeem stuurt en welke foutcode terugkomt.");
        var day = new Option<DateOnly?>("--peildatum") { Description = "De dag waarop de sandbox is gevuld; anders vandaag." };
        command.Options.Add(day);
        command.SetAction(async (parsed, _) =>
        {
            if (parsed.UnmatchedTokens.Count > 0)
            {
                await Console.Error.WriteLineAsync($"Fout: ‘{parsed.UnmatchedTokens[0]}’ is geen optie van deze opdracht. Met --help ziet u welke er zijn.");
                return 1;
            }

            Console.WriteLine(JsonSerializer.Serialize(Sandboxgevallen.Voor(parsed.GetValue(day) ?? TimeProvider.System.Vandaag()), Json));
            return 0;
        });
        return command;
    }
}
