using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Kwaliteit.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Peilingen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "peiling",
                schema: "kwaliteit",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    volgnummer = table.Column<int>(type: "integer", nullable: false),
                    nummer = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    contractnummer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    aanbieder = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    perceel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    onderwerp = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    van = table.Column<DateOnly>(type: "date", nullable: false),
                    tot = table.Column<DateOnly>(type: "date", nullable: false),
                    uitgegeven = table.Column<int>(type: "integer", nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_peiling", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "peilingantwoord",
                schema: "kwaliteit",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    peiling_id = table.Column<Guid>(type: "uuid", nullable: false),
                    antwoorden = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    cijfer = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_peilingantwoord", x => x.id);
                    table.ForeignKey(
                        name: "fk_peilingantwoord_peiling_peiling_id",
                        column: x => x.peiling_id,
                        principalSchema: "kwaliteit",
                        principalTable: "peiling",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "peilinglink",
                schema: "kwaliteit",
                columns: table => new
                {
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    peiling_id = table.Column<Guid>(type: "uuid", nullable: false),
                    gebruikt = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_peilinglink", x => x.hash);
                    table.ForeignKey(
                        name: "fk_peilinglink_peiling_peiling_id",
                        column: x => x.peiling_id,
                        principalSchema: "kwaliteit",
                        principalTable: "peiling",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_peiling_contractnummer",
                schema: "kwaliteit",
                table: "peiling",
                column: "contractnummer");

            migrationBuilder.CreateIndex(
                name: "ix_peiling_nummer",
                schema: "kwaliteit",
                table: "peiling",
                column: "nummer",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_peiling_volgnummer",
                schema: "kwaliteit",
                table: "peiling",
                column: "volgnummer",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_peilingantwoord_peiling_id",
                schema: "kwaliteit",
                table: "peilingantwoord",
                column: "peiling_id");

            migrationBuilder.CreateIndex(
                name: "ix_peilinglink_peiling_id",
                schema: "kwaliteit",
                table: "peilinglink",
                column: "peiling_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "peilingantwoord",
                schema: "kwaliteit");

            migrationBuilder.DropTable(
                name: "peilinglink",
                schema: "kwaliteit");

            migrationBuilder.DropTable(
                name: "peiling",
                schema: "kwaliteit");
        }
    }
}
