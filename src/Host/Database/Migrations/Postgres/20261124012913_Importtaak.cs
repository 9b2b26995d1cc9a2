using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Host.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Importtaak : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "import_taak",
                schema: "host",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    naam = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    actor_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    actor_json = table.Column<string>(type: "text", nullable: false),
                    proef = table.Column<bool>(type: "boolean", nullable: false),
                    per_rij = table.Column<bool>(type: "boolean", nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    gemaakt_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    klaar_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    pogingen = table.Column<int>(type: "integer", nullable: false),
                    resultaat_json = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_taak", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_import_taak_actor_id_gemaakt_op",
                schema: "host",
                table: "import_taak",
                columns: new[] { "actor_id", "gemaakt_op" });

            migrationBuilder.CreateIndex(
                name: "ix_import_taak_status_gemaakt_op",
                schema: "host",
                table: "import_taak",
                columns: new[] { "status", "gemaakt_op" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "import_taak",
                schema: "host");
        }
    }
}
