// SPDX-License-Identifier: EUPL-1.2

namespace Inburgering.Inkoop.Host.Sandbox;

/// <summary>A setting of a sandbox is wrong, or its database is somebody else's; the message says it to who starts it.</summary>
internal sealed class SandboxFout(string message) : Exception(message);
