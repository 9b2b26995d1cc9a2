using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Plaatsingen.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Opendata : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "afrondingsgeheim",
                schema: "plaatsingen",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    zout = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_afrondingsgeheim", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "indicator",
                schema: "plaatsingen",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    omschrijving = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    maat = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    route = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    vanaf = table.Column<DateOnly>(type: "date", nullable: false),
                    tot = table.Column<DateOnly>(type: "date", nullable: true),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indicator", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "opendatauitgave",
                schema: "plaatsingen",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    peildatum = table.Column<DateOnly>(type: "date", nullable: false),
                    nummer = table.Column<int>(type: "integer", nullable: false),
                    vastgesteld_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    vastgesteld_door = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    reden = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    inhoud = table.Column<string>(type: "text", nullable: false),
                    vingerafdruk = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    grondslag = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_opendatauitgave", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_indicator_code_vanaf",
                schema: "plaatsingen",
                table: "indicator",
                columns: new[] { "code", "vanaf" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_opendatauitgave_peildatum_nummer",
                schema: "plaatsingen",
                table: "opendatauitgave",
                columns: new[] { "peildatum", "nummer" },
                unique: true);

            // The secret of the rounding, made by the database itself: nobody types or sees it.
            migrationBuilder.Sql("INSERT INTO plaatsingen.afrondingsgeheim (id, zout) VALUES (1, replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''));");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "afrondingsgeheim",
                schema: "plaatsingen");

            migrationBuilder.DropTable(
                name: "indicator",
                schema: "plaatsingen");

            migrationBuilder.DropTable(
                name: "opendatauitgave",
                schema: "plaatsingen");
        }
    }
}
